package org.alongside.opportunity.feed;

/** Cuts text to a length without splitting a character. */
public final class Cut {
    private Cut() {}

    public static String to(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end);
    }
}
