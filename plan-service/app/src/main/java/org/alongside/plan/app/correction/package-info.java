/** Corrections of slips of the pen, over HTTP. */
@NullMarked
package org.alongside.plan.app.correction;

import org.jspecify.annotations.NullMarked;
