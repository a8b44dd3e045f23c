/** The catalogue on its way out in the words of schema.org, as JSON-LD. */
@NullMarked
package org.alongside.opportunity.schemaorg;

import org.jspecify.annotations.NullMarked;
