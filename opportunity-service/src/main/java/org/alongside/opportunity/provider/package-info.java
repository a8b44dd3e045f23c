/** Who offers it: providers as they are kept and shown. */
@NullMarked
package org.alongside.opportunity.provider;

import org.jspecify.annotations.NullMarked;
