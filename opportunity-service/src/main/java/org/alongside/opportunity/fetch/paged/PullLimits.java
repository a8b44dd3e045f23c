package org.alongside.opportunity.fetch.paged;

/**
 * How much a pull may take; its time is that of the session.
 *
 * @param pageBytes of one page or one full record
 */
public record PullLimits(int pages, int records, int pageBytes) {
    public static final PullLimits DEFAULT = new PullLimits(20_000, 200_000, 8 << 20);
}
