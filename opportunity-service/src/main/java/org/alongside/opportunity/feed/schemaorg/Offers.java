package org.alongside.opportunity.feed.schemaorg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.listing.Cost;
import org.jspecify.annotations.Nullable;

/** What something costs. Only one price in pounds is an amount; several, or one in another or in no currency, stay words. */
final class Offers {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

    /**
     * @param applyTo where one can be had
     * @param from when one can be had from
     * @param until the last day on which one can be had
     */
    record Offered(
            Cost cost,
            @Nullable String applyTo,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** The same, and where it says nothing what the other says. */
        Offered orElse(Offered other) {
            return new Offered(
                    cost.equals(Cost.UNKNOWN) ? other.cost : cost,
                    applyTo == null ? other.applyTo : applyTo,
                    from == null ? other.from : from,
                    until == null ? other.until : until);
        }
    }

    private record Price(String words, @Nullable BigDecimal pounds) {}

    private Offers() {}

    static Offered read(Thing of) {
        List<Price> prices = new ArrayList<>();
        String applyTo = null;
        LocalDate from = null;
        LocalDate until = null;
        for (Thing offer : of.things("offers")) {
            offer.known("name", "validFrom", "availability");
            String url = offer.webAddress("url");
            applyTo = applyTo == null ? url : applyTo;
            LocalDate starts = offer.date("availabilityStarts").earliest();
            LocalDate ends = offer.day("availabilityEnds");
            from = from == null ? starts : from;
            until = until == null ? ends : until;
            Price price = specified(price(offer), offer.thing("priceSpecification"));
            if (price != null && !prices.contains(price)) {
                prices.add(price);
            }
        }
        if (prices.isEmpty() && of.isTrue("isAccessibleForFree")) {
            prices.add(free());
        }
        if (prices.isEmpty()) {
            return new Offered(Cost.UNKNOWN, applyTo, from, until);
        }
        String words =
                Cut.to(String.join("; ", prices.stream().map(Price::words).toList()), JsonLimits.LINE_LENGTH);
        return new Offered(
                new Cost(words, prices.size() == 1 ? prices.getFirst().pounds() : null), applyTo, from, until);
    }

    /** The specification gives the price where the offer does not, and the words for it where it has some. */
    private static @Nullable Price specified(@Nullable Price price, @Nullable Thing specification) {
        if (specification == null) {
            return price;
        }
        String words = specification.line("description", JsonLimits.LINE_LENGTH);
        Price known = price == null ? price(specification) : price;
        return words == null ? known : new Price(words, known == null ? null : known.pounds());
    }

    private static Price free() {
        return new Price("Free", BigDecimal.ZERO.setScale(2));
    }

    private static @Nullable Price price(Thing offer) {
        String currency = offer.line("priceCurrency", 20);
        String category = offer.line("category", 200);
        String words = offer.line("price", 200);
        BigDecimal number = offer.number("price");
        if (words == null) {
            return "free".equalsIgnoreCase(category) ? free() : category == null ? null : new Price(category, null);
        }
        boolean money = number != null
                && number.signum() >= 0
                && number.compareTo(LARGEST) < 0
                && number.stripTrailingZeros().scale() <= 2;
        if (number == null || !money) {
            return new Price(currency == null ? words : words + " " + currency, null);
        }
        BigDecimal amount = number.setScale(2, RoundingMode.UNNECESSARY);
        if (amount.signum() == 0) {
            return free();
        }
        if (currency == null) {
            return new Price(amount.toPlainString(), null);
        }
        return currency.toUpperCase(Locale.ROOT).equals("GBP")
                ? new Price("£" + amount.toPlainString(), amount)
                : new Price(amount.toPlainString() + " " + currency, null);
    }
}
