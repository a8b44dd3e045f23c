/** What the law imposes: told apart from what was agreed, and open to challenge. */
@NullMarked
package org.alongside.plan.engine.requirement;

import org.jspecify.annotations.NullMarked;
