/** What has happened to a plan, and the proof that nobody has changed it. */
@NullMarked
package org.alongside.plan.app.history;

import org.jspecify.annotations.NullMarked;
