/** Would the tests notice? Small faults are kept as text, planted in the engine one at a time, and each has to be found. */
@NullMarked
package org.alongside.plan.engine.fault;

import org.jspecify.annotations.NullMarked;
