package org.alongside.opportunity.listing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an offering costs.
 *
 * @param text the provider's own words
 * @param amount the whole price in GBP with two decimals, or null where the words do not settle it
 */
public record Cost(@Nullable String text, @Nullable BigDecimal amount) {
    public static final Cost UNKNOWN = new Cost(null, null);
}
