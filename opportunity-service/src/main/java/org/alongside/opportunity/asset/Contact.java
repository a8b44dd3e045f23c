package org.alongside.opportunity.asset;

import org.alongside.opportunity.OwnWords;
import org.jspecify.annotations.Nullable;

/** Whom to ask. It is deleted when the consent ends. */
public record Contact(
        @Nullable OwnWords name,
        @Nullable OwnWords phone,
        @Nullable OwnWords email) {}
