/** Reviews over HTTP. */
@NullMarked
package org.alongside.plan.app.review;

import org.jspecify.annotations.NullMarked;
