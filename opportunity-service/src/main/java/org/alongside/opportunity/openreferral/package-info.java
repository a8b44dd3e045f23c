/** The public catalogue in the words of Open Referral UK 3.0. */
@NullMarked
package org.alongside.opportunity.openreferral;

import org.jspecify.annotations.NullMarked;
