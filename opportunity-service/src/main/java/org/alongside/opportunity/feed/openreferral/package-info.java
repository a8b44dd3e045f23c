/** The reader of services as Open Referral UK 3.0 has them (Human Services Data Specification 3.0, UK profile). */
@NullMarked
package org.alongside.opportunity.feed.openreferral;

import org.jspecify.annotations.NullMarked;
