@NullMarked
package org.alongside.plan.app.proposal;

import org.jspecify.annotations.NullMarked;
