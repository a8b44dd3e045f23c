package org.alongside.opportunity.postcode;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode of the United Kingdom in the form in which it is compared: capitals, no space. Source: BS 7666-0, and the Royal Mail's
 * Programmers' Guide; only the form is checked, not whether it has been given out.
 */
public record Postcode(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");
    private static final int LONGEST = 20;

    public Postcode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no postcode");
        }
    }

    /** However somebody has written it; empty where it has not the form of one. */
    public static Optional<Postcode> read(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = written.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new Postcode(plain)) : Optional.empty();
    }
}
