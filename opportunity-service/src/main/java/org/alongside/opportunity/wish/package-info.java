/** What was looked for in vain, with leave, and told only in groups of ten or more. */
@NullMarked
package org.alongside.opportunity.wish;

import org.jspecify.annotations.NullMarked;
