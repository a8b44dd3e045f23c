@NullMarked
package org.alongside.kit.tenancy;

import org.jspecify.annotations.NullMarked;
