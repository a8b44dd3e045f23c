package org.alongside.opportunity.feed.csv;

/** Plain text without signs that nobody can see. */
public final class Words {
    private Words() {}

    /** Without control characters but line breaks and tabs, and without space around it. */
    public static String text(String written) {
        if (isPlain(written)) {
            return written.strip();
        }
        StringBuilder out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\r') {
                out.append(i + 1 < written.length() && written.charAt(i + 1) == '\n' ? "" : "\n");
            } else if (c == '\n' || c == '\t' || (!Character.isISOControl(c) && c != '\uFEFF')) {
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if ((Character.isISOControl(c) && c != '\n') || c == '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    /** On one line, with single spaces. */
    public static String line(String written) {
        StringBuilder out = new StringBuilder(written.length());
        boolean space = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = out.length() > 0;
            } else if (!Character.isISOControl(c) && c != '\uFEFF') {
                if (space) {
                    out.append(' ');
                    space = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
