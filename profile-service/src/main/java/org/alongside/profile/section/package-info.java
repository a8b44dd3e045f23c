@NullMarked
package org.alongside.profile.section;

import org.jspecify.annotations.NullMarked;
