/** Ideas and their answers, over HTTP. */
@NullMarked
package org.alongside.plan.app.voice;

import org.jspecify.annotations.NullMarked;
