package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.search.index.Words.Word;

/** When a text agrees with what is asked for, and how well, word by word. */
final class WordOracle {
    private final Words words = new Words();

    /** 0 where it does not agree; 1 where only what must not be there was named. */
    int points(Typed typed, IndexedOpportunity o) {
        if (typed.none().stream().anyMatch(part -> exact(part, o) > 0)) {
            return 0;
        }
        return typed.all().stream()
                .mapToInt(any -> any.stream()
                        .mapToInt(part -> part.quoted() ? exact(part, o) : tolerant(part, typed.endsOpen(part), o))
                        .max()
                        .orElse(0))
                .min()
                .orElse(1);
    }

    private List<List<List<Word>>> zones(IndexedOpportunity o) {
        List<String> rest = new ArrayList<>(o.texts());
        if (o.providerName() != null) {
            rest.add(o.providerName());
        }
        return List.of(
                List.of(words.of(o.title())),
                o.subjects().stream().map(words::of).toList(),
                o.summary() == null ? List.of() : List.of(words.of(o.summary())),
                rest.stream().map(words::of).toList());
    }

    /** The stems beside each other in one text. */
    private int exact(Typed.Part part, IndexedOpportunity o) {
        List<String> asked = words.asked(String.join(" ", part.words())).stream()
                .map(Word::stem)
                .toList();
        List<List<List<Word>>> zones = zones(o);
        for (int zone = 0; zone < zones.size(); zone++) {
            for (List<Word> text : zones.get(zone)) {
                List<String> stems = text.stream().map(Word::stem).toList();
                for (int i = 0; i + asked.size() <= stems.size(); i++) {
                    if (stems.subList(i, i + asked.size()).equals(asked)) {
                        return 40 - 10 * zone;
                    }
                }
            }
        }
        return 0;
    }

    private int tolerant(Typed.Part part, boolean last, IndexedOpportunity o) {
        Word asked = words.asked(part.words().getFirst()).getFirst();
        List<List<List<Word>>> zones = zones(o);
        int most = 0;
        for (int zone = 0; zone < zones.size(); zone++) {
            for (List<Word> text : zones.get(zone)) {
                for (Word word : text) {
                    most = Math.max(most, points(asked, word, last, zone));
                }
            }
        }
        return most;
    }

    private static int points(Word asked, Word there, boolean last, int zone) {
        if (asked.stem().equals(there.stem())) {
            return 40 - 10 * zone;
        }
        if (last && asked.form().length() >= 3 && there.form().startsWith(asked.form())) {
            return 35 - 10 * zone;
        }
        int length = asked.form().length();
        int allowed = length < 5 || asked.form().matches(".*\\d.*") ? 0 : length < 9 ? 1 : 2;
        boolean near = allowed > 0
                && asked.form().charAt(0) == there.form().charAt(0)
                && distance(asked.form().substring(1), there.form().substring(1)) <= allowed;
        return near ? 8 - 2 * zone : 0;
    }

    /** Letters more, less, other, or two neighbours exchanged (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
