@NullMarked
package org.alongside.profile.need;

import org.jspecify.annotations.NullMarked;
