/** What every operation does alike: input, sign-in, repetition, conditions. */
@NullMarked
package org.alongside.plan.app.http;

import org.jspecify.annotations.NullMarked;
