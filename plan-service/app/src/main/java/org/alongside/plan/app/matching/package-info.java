@NullMarked
package org.alongside.plan.app.matching;

import org.jspecify.annotations.NullMarked;
