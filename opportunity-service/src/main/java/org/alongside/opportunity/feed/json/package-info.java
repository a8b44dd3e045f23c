/** Documents of JSON (RFC 8259) as feeds are sent: one object, an array, a page with a list in it, or a record on every line. */
@NullMarked
package org.alongside.opportunity.feed.json;

import org.jspecify.annotations.NullMarked;
