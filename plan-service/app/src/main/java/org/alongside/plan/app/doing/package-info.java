/** Doing what was agreed, and what is done meanwhile, over HTTP. */
@NullMarked
package org.alongside.plan.app.doing;

import org.jspecify.annotations.NullMarked;
