/** Who may publish for which provider. */
@NullMarked
package org.alongside.opportunity.publishing;

import org.jspecify.annotations.NullMarked;
