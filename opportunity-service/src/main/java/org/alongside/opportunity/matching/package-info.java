/** Exact filtering and ordering of offerings against an anonymous constraint document. */
@NullMarked
package org.alongside.opportunity.matching;

import org.jspecify.annotations.NullMarked;
