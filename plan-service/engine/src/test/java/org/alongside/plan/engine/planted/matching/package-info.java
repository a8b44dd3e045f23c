@NullMarked
package org.alongside.plan.engine.planted.matching;

import org.jspecify.annotations.NullMarked;
