/** What a community or a neighbour offers, with their consent. It never stands in place of support that somebody is eligible for. */
@NullMarked
package org.alongside.opportunity.asset;

import org.jspecify.annotations.NullMarked;
