package org.alongside.plan.engine.plan;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Hours, exact to the hundredth.
 *
 * @param value more than 0 and at most 168, without trailing zeros
 */
public record Hours(BigDecimal value) {

    /** How hours are written: {@code 12} or {@code 2.5}. */
    public static final Pattern FORM = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

    private static final BigDecimal IN_A_WEEK = BigDecimal.valueOf(168);

    /** @throws IllegalArgumentException for anything else */
    public Hours {
        if (value.signum() <= 0
                || value.compareTo(IN_A_WEEK) > 0
                || value.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("hours in a week are more than 0 and at most 168, to the hundredth");
        }
        value = new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    /** @throws IllegalArgumentException if this is not hours */
    public static Hours of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("hours are written as 12 or 2.5");
        }
        return new Hours(new BigDecimal(text));
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
