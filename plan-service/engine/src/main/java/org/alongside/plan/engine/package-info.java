@NullMarked
package org.alongside.plan.engine;

import org.jspecify.annotations.NullMarked;
