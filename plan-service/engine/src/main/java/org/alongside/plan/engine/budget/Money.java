package org.alongside.plan.engine.budget;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount in GBP, exact to the penny.
 *
 * @param amount not negative, with two digits after the point
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    /** How money is written: {@code 1250.00}. */
    public static final Pattern FORM = Pattern.compile("[0-9]{1,9}\\.[0-9]{2}");

    public static final Money NONE = new Money(BigDecimal.valueOf(0, 2));

    /** @throws IllegalArgumentException if it is negative or has parts of a penny */
    public Money {
        if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("money is not negative and exact to the penny");
        }
        amount = amount.setScale(2);
    }

    /** @throws IllegalArgumentException if this is not money */
    public static Money of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("money is written as 1250.00");
        }
        return new Money(new BigDecimal(text));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    /** What is left; none if the other is more. */
    public Money less(Money other) {
        return isMoreThan(other) ? new Money(amount.subtract(other.amount)) : NONE;
    }

    public Money times(long number) {
        return new Money(amount.multiply(BigDecimal.valueOf(number)));
    }

    /** How often the other is in it, in whole times. */
    public long wholeTimes(Money other) {
        return amount.divideToIntegralValue(other.amount).longValueExact();
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
