@NullMarked
package org.alongside.plan.app.wiring;

import org.jspecify.annotations.NullMarked;
