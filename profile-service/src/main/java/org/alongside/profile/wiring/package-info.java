@NullMarked
package org.alongside.profile.wiring;

import org.jspecify.annotations.NullMarked;
