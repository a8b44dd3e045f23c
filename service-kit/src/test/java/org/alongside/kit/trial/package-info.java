/** A tiny service, as thin as a service can be, on which the kit is tried out. */
@NullMarked
package org.alongside.kit.trial;

import org.jspecify.annotations.NullMarked;
