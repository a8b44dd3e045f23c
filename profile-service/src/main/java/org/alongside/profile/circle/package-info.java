@NullMarked
package org.alongside.profile.circle;

import org.jspecify.annotations.NullMarked;
