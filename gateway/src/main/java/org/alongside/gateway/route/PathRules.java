package org.alongside.gateway.route;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which request targets may pass. A path goes on exactly as it came, so one that two servers could read in two ways is
 * refused here: nobody reaches a service's /internal or /q by dressing it up.
 */
public final class PathRules {

    private PathRules() {}

    /**
     * What is wrong with a request target.
     *
     * @param path as it was sent, still encoded; null if there is none
     * @param query as it was sent; null if there is none
     * @return a sentence, or nothing if it may pass
     */
    public static Optional<String> complaint(@Nullable String path, @Nullable String query) {
        if (path == null || !path.startsWith("/")) {
            return Optional.of("Send a path that begins with '/'.");
        }
        if (!isVisibleAscii(path) || (query != null && !isVisibleAscii(query))) {
            return Optional.of("Percent-encode every character of the address that is not visible ASCII.");
        }
        if (path.contains("//")) {
            return Optional.of("Take the empty step ('//') out of the path.");
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '\\' || c == ';' || c == '#') {
                return Optional.of("Percent-encode '" + c + "' in the path, or leave it out.");
            }
            if (c == '%') {
                int value = hex(path, i + 1) * 16 + hex(path, i + 2);
                if (value < 0) {
                    return Optional.of("The path has a '%' that is not followed by two hexadecimal digits.");
                }
                if (value == '/' || value == '\\' || value < 0x20 || value == 0x7f) {
                    return Optional.of("The path may not hold an encoded slash, backslash or control character.");
                }
            }
        }
        for (String step : path.split("/", -1)) {
            String dots = step.replace("%2e", ".").replace("%2E", ".");
            if (dots.equals(".") || dots.equals("..")) {
                return Optional.of("Take the steps '.' and '..' out of the path.");
            }
        }
        return Optional.empty();
    }

    private static boolean isVisibleAscii(String text) {
        return text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    }

    private static int hex(String path, int index) {
        int digit = index < path.length() ? Character.digit(path.charAt(index), 16) : -1;
        return digit < 0 ? -10_000 : digit;
    }
}
