/** What this module's tests stand on: the neighbours as one small server, a cast of accounts, and JSON to send. */
@NullMarked
package org.alongside.plan.app.testing;

import org.jspecify.annotations.NullMarked;
