/** Who holds the worker's seat, who stands beside the person, and what they ask for about it, over HTTP. */
@NullMarked
package org.alongside.plan.app.seat;

import org.jspecify.annotations.NullMarked;
