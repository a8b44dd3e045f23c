/** Talking about a proposal: what is not understood, and what comes after a no. */
@NullMarked
package org.alongside.plan.engine.talk;

import org.jspecify.annotations.NullMarked;
