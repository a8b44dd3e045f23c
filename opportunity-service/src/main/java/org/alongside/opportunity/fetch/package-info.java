/** How a document is fetched from an address that somebody typed in: a client that will not be led inside the network. */
@NullMarked
package org.alongside.opportunity.fetch;

import org.jspecify.annotations.NullMarked;
