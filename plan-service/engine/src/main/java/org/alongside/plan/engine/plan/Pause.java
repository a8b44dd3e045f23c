package org.alongside.plan.engine.plan;

import java.time.LocalDate;
import org.alongside.plan.engine.words.Words;

/**
 * The plan rests. Nothing lapses meanwhile, no support is reduced by it, ideas and reviews go on; and it does not end by itself.
 *
 * @param until when the two look at it again
 */
public record Pause(Words words, LocalDate until) {}
