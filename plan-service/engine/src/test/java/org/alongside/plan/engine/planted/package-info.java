/** One violation of each rule of the architecture, for the test that has to find it. */
@NullMarked
package org.alongside.plan.engine.planted;

import org.jspecify.annotations.NullMarked;
