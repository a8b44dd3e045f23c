package org.alongside.opportunity.feed.openreferral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.Cost;
import org.jspecify.annotations.Nullable;

/**
 * What a service costs. Only one option without a condition and without a unit is a whole price; "£35 per session" and prices for some
 * people stay words.
 */
final class CostOptions {
    private static final String POUNDS = "GBP";

    private CostOptions() {}

    /** @param fees the words of the deprecated member, taken where there are no options */
    static Cost read(List<JsonObject> options, @Nullable String fees) {
        List<String> words = new ArrayList<>();
        BigDecimal price = null;
        for (JsonObject each : options) {
            each.known("id", "service_id");
            String condition = each.line("option");
            BigDecimal amount = each.amount("amount");
            String unit = each.line("amount_description");
            String currency = each.line("currency", 10);
            boolean pounds =
                    currency == null || currency.toUpperCase(Locale.ROOT).equals(POUNDS);
            String validity = validity(each.line("valid_from", 40), each.line("valid_to", 40));
            boolean free = amount != null && amount.signum() == 0;
            if (condition == null && pounds && (unit == null || free)) {
                price = amount;
            }
            String money = money(amount, pounds ? null : currency);
            boolean saidInWords = money != null && unit != null && unit.contains(money);
            String line = line(condition, saidInWords ? null : money, unit, validity);
            if (!line.isEmpty()) {
                words.add(line);
            }
        }
        if (words.isEmpty()) {
            return fees == null ? Cost.UNKNOWN : new Cost(fees, null);
        }
        return new Cost(Cut.to(String.join("; ", words), JsonLimits.LINE_LENGTH), options.size() == 1 ? price : null);
    }

    private static @Nullable String money(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return null;
        }
        return currency == null ? "£" + amount.toPlainString() : amount.toPlainString() + " " + currency;
    }

    private static @Nullable String validity(@Nullable String from, @Nullable String to) {
        if (from == null && to == null) {
            return null;
        }
        String begin = from == null ? "" : "from " + from + " ";
        return "(" + (begin + (to == null ? "" : "until " + to)).strip() + ")";
    }

    private static String line(
            @Nullable String condition, @Nullable String amount, @Nullable String unit, @Nullable String validity) {
        StringBuilder line = new StringBuilder();
        for (String part : new @Nullable String[] {amount, unit, validity}) {
            if (part != null) {
                line.append(line.isEmpty() ? "" : " ").append(part);
            }
        }
        if (condition == null) {
            return line.toString();
        }
        return line.isEmpty() ? condition : condition + ": " + line;
    }
}
