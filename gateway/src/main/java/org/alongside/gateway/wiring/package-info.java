/** Puts the parts together; nobody knows it. */
@NullMarked
package org.alongside.gateway.wiring;

import org.jspecify.annotations.NullMarked;
