/** Who decides, for both to see. */
@NullMarked
package org.alongside.plan.app.parity;

import org.jspecify.annotations.NullMarked;
