/** What a provider publishes itself, one opportunity at a time or many on a line each, by its own ids. */
@NullMarked
package org.alongside.opportunity.feed.direct;

import org.jspecify.annotations.NullMarked;
