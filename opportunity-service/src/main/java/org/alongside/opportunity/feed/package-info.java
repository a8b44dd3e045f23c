/** How the catalogue stays in step with its sources: feeds, sync runs, and the port that every feed format implements. */
@NullMarked
package org.alongside.opportunity.feed;

import org.jspecify.annotations.NullMarked;
