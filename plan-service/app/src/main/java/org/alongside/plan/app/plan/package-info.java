@NullMarked
package org.alongside.plan.app.plan;

import org.jspecify.annotations.NullMarked;
