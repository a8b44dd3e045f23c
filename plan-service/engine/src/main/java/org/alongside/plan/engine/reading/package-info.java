/** What has happened to a plan, told so that both sides can read it. */
@NullMarked
package org.alongside.plan.engine.reading;

import org.jspecify.annotations.NullMarked;
