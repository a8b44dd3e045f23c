/** On whose authority the person's side of a decision stands when it is not the person's own act. */
@NullMarked
package org.alongside.plan.engine.authority;

import org.jspecify.annotations.NullMarked;
