/** What ties the features to the framework; it knows everything and nobody knows it. */
@NullMarked
package org.alongside.opportunity.wiring;

import org.jspecify.annotations.NullMarked;
