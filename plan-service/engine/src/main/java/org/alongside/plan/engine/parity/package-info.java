/** Who decides: counted from what happened, shown to both, and never a target. */
@NullMarked
package org.alongside.plan.engine.parity;

import org.jspecify.annotations.NullMarked;
