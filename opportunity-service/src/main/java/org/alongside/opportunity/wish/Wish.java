package org.alongside.opportunity.wish;

import java.time.Instant;

/** A wish as it counts. */
record Wish(String account, WishFacts facts, Instant madeAt) {}
