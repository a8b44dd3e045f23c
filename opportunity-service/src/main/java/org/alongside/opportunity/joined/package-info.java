/** One real opportunity that comes by many feeds: what is the same is found, joined in rows of its own, shown once, and can be undone. */
@NullMarked
package org.alongside.opportunity.joined;

import org.jspecify.annotations.NullMarked;
