/** Ready-made plans, actors and commands with a fixed clock and fixed ids, for the tests of this module and of those that use it. */
@NullMarked
package org.alongside.plan.engine.testing;

import org.jspecify.annotations.NullMarked;
