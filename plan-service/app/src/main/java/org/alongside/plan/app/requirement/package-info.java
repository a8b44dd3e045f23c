/** What the law imposes, over HTTP. */
@NullMarked
package org.alongside.plan.app.requirement;

import org.jspecify.annotations.NullMarked;
