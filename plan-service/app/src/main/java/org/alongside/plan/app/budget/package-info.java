/** The budget over HTTP. */
@NullMarked
package org.alongside.plan.app.budget;

import org.jspecify.annotations.NullMarked;
