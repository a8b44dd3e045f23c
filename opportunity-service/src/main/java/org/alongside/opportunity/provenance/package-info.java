/** Where what is shown of an opportunity comes from: derived from the rows and the records that are kept, and never stored. */
@NullMarked
package org.alongside.opportunity.provenance;

import org.jspecify.annotations.NullMarked;
