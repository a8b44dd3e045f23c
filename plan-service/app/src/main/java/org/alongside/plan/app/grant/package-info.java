@NullMarked
package org.alongside.plan.app.grant;

import org.jspecify.annotations.NullMarked;
