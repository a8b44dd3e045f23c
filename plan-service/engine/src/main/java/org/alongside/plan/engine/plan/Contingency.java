package org.alongside.plan.engine.plan;

import org.alongside.plan.engine.words.Words;

/** What is done when things go wrong. */
public record Contingency(Words signs, Words whoDoesWhat, Words whomToCall) {}
