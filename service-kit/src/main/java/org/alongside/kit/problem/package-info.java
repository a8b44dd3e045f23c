@NullMarked
package org.alongside.kit.problem;

import org.jspecify.annotations.NullMarked;
