@NullMarked
package org.alongside.plan.app.client;

import org.jspecify.annotations.NullMarked;
