/** Looking together at an interview, a session, a visit or a work trial, side by side and never scored. */
@NullMarked
package org.alongside.plan.engine.evaluation;

import org.jspecify.annotations.NullMarked;
