@NullMarked
package org.alongside.profile.conversation;

import org.jspecify.annotations.NullMarked;
