@NullMarked
package org.alongside.plan.engine.proposal;

import org.jspecify.annotations.NullMarked;
