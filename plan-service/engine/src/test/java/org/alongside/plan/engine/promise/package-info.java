/** Each promise that the engine carries today, as a property over many random interleavings of commands by all kinds of actors. */
@NullMarked
package org.alongside.plan.engine.promise;

import org.jspecify.annotations.NullMarked;
