@NullMarked
package org.alongside.profile;

import org.jspecify.annotations.NullMarked;
