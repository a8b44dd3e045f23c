@NullMarked
package org.alongside.kit.json;

import org.jspecify.annotations.NullMarked;
