package org.alongside.opportunity.feed.xcri;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.listing.Cost;

/**
 * The price in a provider's words. XCRI-CAP leaves cost as plain text, so an amount is taken only from words that allow
 * no second reading; a fee per stage, two prices or "free if …" stay words.
 */
final class CostText {
    private static final Pattern FREE = Pattern.compile(
            "(?:this (?:course|activity) is )?(?:free|free of charge|no (?:fee|charge|cost)|nil|none)[.!]?");
    private static final Pattern AMOUNT =
            Pattern.compile("(?:(?:total|cost|price|fee|fees|course fee|total cost)\\s*:?\\s*)?(?:£|gbp)?\\s*"
                    + "(\\d{1,3}(?:,\\d{3})+|\\d{1,7})(\\.\\d{1,2})?\\s*(?:gbp|pounds|in total)?[.]?");

    private CostText() {}

    static Cost read(String text) {
        String words = text.toLowerCase(Locale.ROOT);
        if (FREE.matcher(words).matches()) {
            return new Cost(text, BigDecimal.ZERO.setScale(2));
        }
        Matcher amount = AMOUNT.matcher(words);
        if (amount.matches()) {
            String pence = amount.group(2) == null ? "" : amount.group(2);
            BigDecimal value = new BigDecimal(amount.group(1).replace(",", "") + pence);
            return new Cost(text, value.setScale(2, RoundingMode.UNNECESSARY));
        }
        return new Cost(text, null);
    }
}
