@NullMarked
package org.alongside.local.demo;

import org.jspecify.annotations.NullMarked;
