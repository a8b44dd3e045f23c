/** Slips of the pen in what was agreed, put right beside the agreed bytes. */
@NullMarked
package org.alongside.plan.engine.correction;

import org.jspecify.annotations.NullMarked;
