@NullMarked
package org.alongside.profile.shortlist;

import org.jspecify.annotations.NullMarked;
