/** Reviews: when they are due by which source, and what both sides say and conclude in them. */
@NullMarked
package org.alongside.plan.engine.review;

import org.jspecify.annotations.NullMarked;
