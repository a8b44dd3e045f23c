/** What people say, kept as they said it and never printed. */
@NullMarked
package org.alongside.plan.engine.words;

import org.jspecify.annotations.NullMarked;
