@NullMarked
package org.alongside.kit.access;

import org.jspecify.annotations.NullMarked;
