/** Where postcodes are: files of them that operators send, and looking one up. */
@NullMarked
package org.alongside.opportunity.postcode;

import org.jspecify.annotations.NullMarked;
