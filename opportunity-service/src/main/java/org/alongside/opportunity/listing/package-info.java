/** What is on offer: opportunities with their offerings, venues and sessions, as they are kept and shown. */
@NullMarked
package org.alongside.opportunity.listing;

import org.jspecify.annotations.NullMarked;
