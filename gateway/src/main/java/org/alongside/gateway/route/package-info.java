/** Which request goes where, and the way there and back. */
@NullMarked
package org.alongside.gateway.route;

import org.jspecify.annotations.NullMarked;
