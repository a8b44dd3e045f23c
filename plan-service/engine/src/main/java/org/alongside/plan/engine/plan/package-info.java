@NullMarked
package org.alongside.plan.engine.plan;

import org.jspecify.annotations.NullMarked;
