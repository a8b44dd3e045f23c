@NullMarked
package org.alongside.gateway.system;

import org.jspecify.annotations.NullMarked;
