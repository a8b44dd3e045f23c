/** What people and tools find here: the contract, and a page about it. */
@NullMarked
package org.alongside.gateway.portal;

import org.jspecify.annotations.NullMarked;
