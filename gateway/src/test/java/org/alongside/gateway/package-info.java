@NullMarked
package org.alongside.gateway;

import org.jspecify.annotations.NullMarked;
