@NullMarked
package org.alongside.plan.engine.matching;

import org.jspecify.annotations.NullMarked;
