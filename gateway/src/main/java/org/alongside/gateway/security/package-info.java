/** Who may come in. */
@NullMarked
package org.alongside.gateway.security;

import org.jspecify.annotations.NullMarked;
