package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Free labels and codes in the form in which they are compared. */
final class Labels {
    private static final char SCHEME = ':';
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("0+(?=\\d)");
    /** Bytes that Lucene takes as one term, with room to spare. */
    private static final int LONGEST = 1_000;

    private Labels() {}

    /** In lower case and with single spaces, each once and in order; blank ones are left out. */
    static List<String> of(Collection<String> labels) {
        return labels.stream()
                .map(Labels::of)
                .filter(label -> !label.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static String of(String label) {
        String plain = SPACE.matcher(label.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    /** A sector subject area without leading zeros, {@code 07.1} as {@code 7.1}; or a code of another scheme, {@code scheme:code}. */
    static String subject(String code) {
        String plain = of(code);
        return isArea(plain) ? LEADING_ZEROS.matcher(plain).replaceFirst("") : plain;
    }

    static boolean isArea(String code) {
        return code.indexOf(SCHEME) < 0;
    }

    /** A code of the Standard Occupational Classification. */
    static String occupation(String code) {
        return of(code);
    }

    /** A subject, and the area that it lies in. */
    static List<String> subjectAndWhatItIsIn(String code) {
        String whole = subject(code);
        if (!isArea(whole)) {
            return List.of(whole);
        }
        List<String> path = new ArrayList<>();
        for (int dot = whole.indexOf('.'); dot >= 0; dot = whole.indexOf('.', dot + 1)) {
            path.add(whole.substring(0, dot));
        }
        path.add(whole);
        return path;
    }

    /** A unit group, and the minor, sub-major and major group that it belongs to. */
    static List<String> occupationAndWhatItIsIn(String code) {
        String whole = occupation(code);
        List<String> path = new ArrayList<>();
        for (int i = 1; i <= whole.length(); i++) {
            path.add(whole.substring(0, i));
        }
        return path;
    }
}
