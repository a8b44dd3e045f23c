@NullMarked
package org.alongside.kit.id;

import org.jspecify.annotations.NullMarked;
