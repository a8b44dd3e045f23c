/** Joint evaluations over HTTP. */
@NullMarked
package org.alongside.plan.app.evaluation;

import org.jspecify.annotations.NullMarked;
