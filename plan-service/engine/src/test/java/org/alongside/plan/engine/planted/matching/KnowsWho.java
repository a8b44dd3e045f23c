package org.alongside.plan.engine.planted.matching;

import org.alongside.plan.engine.plan.PersonId;

/** Planted: matching that knows whom it is for. */
public record KnowsWho(PersonId personId) {}
