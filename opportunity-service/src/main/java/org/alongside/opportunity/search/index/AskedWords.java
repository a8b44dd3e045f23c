package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.search.index.Words.Word;

/**
 * What somebody typed, understood. {@code or} joins what stands beside it; what is parted only by a space is asked for together.
 *
 * @param all each of which has to be found
 * @param none of which nothing may be found
 */
record AskedWords(List<Clause> all, List<Atom> none) {
    /** Beyond this many words the rest is not read. */
    static final int MOST = 32;

    private static final Pattern PIECE = Pattern.compile("(-?)\"([^\"]*)\"|(\\S+)");
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_MISSPELT = 5;
    private static final int LONG = 9;

    AskedWords {
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /** Any of these. */
    record Clause(List<Atom> any) {
        Clause {
            any = List.copyOf(any);
        }
    }

    sealed interface Atom {
        /** As it was asked for, in the form in which it is looked for. */
        String text();
    }

    /**
     * @param begins whether other words that begin like it are found as well
     * @param typos by how many letters a word may differ
     */
    record Single(Word word, boolean begins, int typos) implements Atom {
        @Override
        public String text() {
            return word.form();
        }
    }

    /** Words beside each other, or one that is meant exactly. */
    record Phrase(List<Word> words) implements Atom {
        Phrase {
            words = List.copyOf(words);
        }

        @Override
        public String text() {
            return String.join(" ", words.stream().map(Word::form).toList());
        }
    }

    /** Whether there is nothing to look for. */
    boolean isEmpty() {
        return all.isEmpty() && none.isEmpty();
    }

    /** The same without beginnings and slips. */
    AskedWords exactly() {
        return new AskedWords(
                all.stream()
                        .map(clause -> new Clause(
                                clause.any().stream().map(AskedWords::exactly).toList()))
                        .toList(),
                none);
    }

    private static Atom exactly(Atom atom) {
        return switch (atom) {
            case Single single -> new Single(single.word(), false, 0);
            case Phrase phrase -> phrase;
        };
    }

    static AskedWords of(String typed, Words words) {
        Reading reading = new Reading(words);
        Matcher piece = PIECE.matcher(typed);
        while (piece.find() && reading.count < MOST) {
            if (piece.group(3) == null) {
                reading.quoted(piece.group(2), !piece.group(1).isEmpty());
            } else {
                reading.plain(piece.group(3));
            }
        }
        return reading.read();
    }

    private static final class Reading {
        private final Words words;
        private final List<List<Atom>> all = new ArrayList<>();
        private final List<Atom> none = new ArrayList<>();
        private int count;
        private boolean joining;
        private boolean lastIsPlain;

        private Reading(Words words) {
            this.words = words;
        }

        private void quoted(String text, boolean excluded) {
            List<Word> inside = limited(words.asked(text));
            lastIsPlain = false;
            if (!inside.isEmpty()) {
                add(new Phrase(inside), excluded);
            }
        }

        private void plain(String text) {
            if (text.toLowerCase(Locale.ROOT).equals("or")) {
                joining = !all.isEmpty();
                return;
            }
            boolean excluded = text.length() > 1 && text.charAt(0) == '-';
            List<Word> inside = limited(words.asked(text));
            if (inside.isEmpty()) {
                return;
            }
            lastIsPlain = !excluded;
            if (excluded || joining) {
                add(atom(inside), excluded);
            } else {
                inside.forEach(word -> add(atom(List.of(word)), false));
            }
        }

        private List<Word> limited(List<Word> inside) {
            List<Word> limited = inside.subList(0, Math.min(inside.size(), MOST - count));
            count += limited.size();
            return limited;
        }

        private static Atom atom(List<Word> inside) {
            return inside.size() == 1 ? new Single(inside.getFirst(), false, 0) : new Phrase(inside);
        }

        private void add(Atom atom, boolean excluded) {
            if (excluded) {
                none.add(atom);
            } else if (joining) {
                all.getLast().add(atom);
            } else {
                all.add(new ArrayList<>(List.of(atom)));
            }
            joining = false;
        }

        private AskedWords read() {
            List<Clause> clauses = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                List<Atom> any = all.get(i);
                boolean last = lastIsPlain && i == all.size() - 1;
                List<Atom> tolerant = new ArrayList<>();
                for (int j = 0; j < any.size(); j++) {
                    tolerant.add(tolerant(any.get(j), last && j == any.size() - 1));
                }
                clauses.add(new Clause(tolerant));
            }
            return new AskedWords(clauses, none);
        }
    }

    private static Atom tolerant(Atom atom, boolean last) {
        return switch (atom) {
            case Single single ->
                new Single(
                        single.word(),
                        last && single.word().form().length() >= SHORTEST_BEGINNING,
                        typos(single.word().form()));
            case Phrase phrase -> phrase;
        };
    }

    static int typos(String form) {
        int letters = form.codePointCount(0, form.length());
        if (letters < SHORTEST_MISSPELT || form.codePoints().anyMatch(Character::isDigit)) {
            return 0;
        }
        return letters < LONG ? 1 : 2;
    }
}
