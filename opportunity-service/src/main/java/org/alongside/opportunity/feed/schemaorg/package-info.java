/** The reader of what pages and documents say of themselves in schema.org's words, as JSON-LD. */
@NullMarked
package org.alongside.opportunity.feed.schemaorg;

import org.jspecify.annotations.NullMarked;
