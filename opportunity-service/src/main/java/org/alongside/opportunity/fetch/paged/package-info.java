/** Lists that come in pages, pulled into one document with a record on every line. */
@NullMarked
package org.alongside.opportunity.fetch.paged;

import org.jspecify.annotations.NullMarked;
