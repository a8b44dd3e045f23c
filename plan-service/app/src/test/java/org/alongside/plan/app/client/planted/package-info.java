/** A violation for the architecture test to find. */
@NullMarked
package org.alongside.plan.app.client.planted;

import org.jspecify.annotations.NullMarked;
