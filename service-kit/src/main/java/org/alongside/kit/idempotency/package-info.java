@NullMarked
package org.alongside.kit.idempotency;

import org.jspecify.annotations.NullMarked;
