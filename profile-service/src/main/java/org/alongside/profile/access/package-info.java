@NullMarked
package org.alongside.profile.access;

import org.jspecify.annotations.NullMarked;
