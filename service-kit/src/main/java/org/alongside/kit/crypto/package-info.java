@NullMarked
package org.alongside.kit.crypto;

import org.jspecify.annotations.NullMarked;
