package org.alongside.opportunity.search.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Takes texts apart into words. A word is a run of letters and digits with apostrophes inside, in lower case, without accents and
 * possessive endings, and spelt one way ({@link BritishSpelling}). Words that stand everywhere are left out, but not {@code IT} in
 * capitals.
 */
final class Words {
    private static final int LONGEST = 64;
    private static final int REMEMBERED = 50_000;

    /** What is left out: Lucene's English list, and the persons who speak and are spoken to. */
    private static final Set<String> EVERYWHERE = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "i", "if", "in", "into", "is", "it",
            "my", "no", "not", "of", "on", "or", "our", "such", "that", "the", "their", "then", "there", "these",
            "they", "this", "to", "was", "we", "will", "with", "you", "your");

    private static final String INFORMATION_TECHNOLOGY = "IT";

    private final Map<String, Word> remembered = new ConcurrentHashMap<>();

    /**
     * @param form as it is spelt here
     * @param stem the same for all forms of a word (Porter's English stemmer, second version)
     */
    record Word(String form, String stem) {}

    /** The words of a text that is searched, in order. */
    List<Word> of(String text) {
        return words(text, false);
    }

    /** The words of what somebody types, where {@code it} stands for information technology. */
    List<Word> asked(String text) {
        return words(text, true);
    }

    private List<Word> words(String text, boolean asked) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<Word> words = new ArrayList<>();
        int length = plain.length();
        int at = 0;
        while (at < length) {
            int point = plain.codePointAt(at);
            if (!Character.isLetterOrDigit(point)) {
                at += Character.charCount(point);
                continue;
            }
            int from = at;
            at = end(plain, at);
            Word word = word(plain.substring(from, Math.min(at, from + LONGEST)), asked);
            if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            boolean inside = Character.isLetterOrDigit(point)
                    || Character.getType(point) == Character.NON_SPACING_MARK
                    || (isApostrophe(point)
                            && next < text.length()
                            && Character.isLetterOrDigit(text.codePointAt(next)));
            if (!inside) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '\u2019' || point == '\u02BC';
    }

    private @Nullable Word word(String written, boolean asked) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (EVERYWHERE.contains(lower)
                && !written.equals(INFORMATION_TECHNOLOGY)
                && !(asked && lower.equalsIgnoreCase(INFORMATION_TECHNOLOGY))) {
            return null;
        }
        Word known = remembered.get(lower);
        if (known != null) {
            return known;
        }
        Word word = word(lower);
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(lower, word);
        return word;
    }

    private static Word word(String lower) {
        String form = BritishSpelling.of(withoutApostrophes(isAscii(lower) ? lower : withoutAccents(lower)));
        return new Word(form, stem(form));
    }

    static String stem(String form) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(form);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String withoutApostrophes(String word) {
        int length = word.length();
        if (length > 2 && word.charAt(length - 1) == 's' && isApostrophe(word.charAt(length - 2))) {
            return withoutApostrophes(word.substring(0, length - 2));
        }
        StringBuilder plain = new StringBuilder(length);
        word.chars().filter(c -> !isApostrophe(c)).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
