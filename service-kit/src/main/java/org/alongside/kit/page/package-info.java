@NullMarked
package org.alongside.kit.page;

import org.jspecify.annotations.NullMarked;
