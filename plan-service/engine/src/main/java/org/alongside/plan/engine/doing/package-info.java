/** Doing: outside plan versions, needing nobody's agreement, and never coded as failure. */
@NullMarked
package org.alongside.plan.engine.doing;

import org.jspecify.annotations.NullMarked;
