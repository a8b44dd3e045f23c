package org.alongside.opportunity.joined;

import java.net.URI;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Text without what people write now this way and now that: case, accents, punctuation, spaces. Numbers stay: level 1 is not level 2. */
final class Alike {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02BC`]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FORM = Pattern.compile(" (ltd|limited|plc|llp|cic|inc)$");
    private static final int LONGEST_ADDRESS = 2_000;

    private Alike() {}

    static String title(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String joined = APOSTROPHES.matcher(plain).replaceAll("").replace("&", " and ");
        return BETWEEN.matcher(joined.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Without the article before it and the legal form after it. */
    static String provider(String name) {
        String plain = title(name);
        String bare = plain.startsWith("the ") ? plain.substring(4) : plain;
        return FORM.matcher(bare).replaceFirst("");
    }

    /** A web address that leads further than to a site's front page; else null. What counts visitors is no part of it. */
    static @Nullable String address(@Nullable String said) {
        if (said == null || said.length() > LONGEST_ADDRESS) {
            return null;
        }
        try {
            URI uri = URI.create(said.strip());
            String scheme = uri.getScheme();
            String host = uri.getHost();
            if (scheme == null
                    || host == null
                    || !scheme.toLowerCase(Locale.ROOT).matches("https?")) {
                return null;
            }
            String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
            String query = query(uri.getRawQuery());
            String site = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            return path.isEmpty() && query.isEmpty() ? null : site + path + (query.isEmpty() ? "" : "?" + query);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static String query(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty()
                                && !part.toLowerCase(Locale.ROOT).startsWith("utm_"))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }
}
