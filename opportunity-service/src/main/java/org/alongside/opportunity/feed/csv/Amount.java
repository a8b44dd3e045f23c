package org.alongside.opportunity.feed.csv;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An amount of money in pounds, from a cell that allows no second reading. */
final class Amount {
    private static final Pattern FREE = Pattern.compile("free|free of charge|no (?:fee|charge|cost)|nil|none");
    private static final Pattern POUNDS =
            Pattern.compile("(?:£|gbp)?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(\\.\\d{1,2})?\\s*(?:gbp|pounds)?");

    private Amount() {}

    /** GBP with two decimals, or null. */
    static @Nullable BigDecimal of(String cell) {
        String words = Words.line(cell).toLowerCase(Locale.ROOT);
        if (FREE.matcher(words).matches()) {
            return BigDecimal.ZERO.setScale(2);
        }
        Matcher pounds = POUNDS.matcher(words);
        if (!pounds.matches()) {
            return null;
        }
        String pence = pounds.group(2) == null ? "" : pounds.group(2);
        BigDecimal amount = new BigDecimal(pounds.group(1).replace(",", "") + pence);
        return amount.precision() - amount.scale() > 9 ? null : amount.setScale(2);
    }
}
