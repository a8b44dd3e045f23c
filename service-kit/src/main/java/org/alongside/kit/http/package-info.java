@NullMarked
package org.alongside.kit.http;

import org.jspecify.annotations.NullMarked;
