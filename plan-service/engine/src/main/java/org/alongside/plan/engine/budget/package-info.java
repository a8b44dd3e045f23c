/** Money: pots, the personal budget and what is done with it (promise 10). Exact, in GBP. */
@NullMarked
package org.alongside.plan.engine.budget;

import org.jspecify.annotations.NullMarked;
