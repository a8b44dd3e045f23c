/** Finding opportunities by words, kind and place. */
@NullMarked
package org.alongside.opportunity.search;

import org.jspecify.annotations.NullMarked;
