@NullMarked
package org.alongside.profile.person;

import org.jspecify.annotations.NullMarked;
