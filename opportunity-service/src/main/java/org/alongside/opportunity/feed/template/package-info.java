/** What a provider can begin with. */
@NullMarked
package org.alongside.opportunity.feed.template;

import org.jspecify.annotations.NullMarked;
