@NullMarked
package org.alongside.kit.outbox;

import org.jspecify.annotations.NullMarked;
