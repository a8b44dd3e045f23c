package org.alongside.opportunity.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One's own wish.
 *
 * @param quarter the first day of the quarter in which it counts
 * @param deletedAt when it is deleted, with the making of that quarter's summary
 */
public record UnmetWish(
        UUID wishId, WishFacts facts, String leaveWording, Instant madeAt, LocalDate quarter, Instant deletedAt) {}
