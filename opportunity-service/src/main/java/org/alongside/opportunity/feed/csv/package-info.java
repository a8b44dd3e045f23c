/** What the formats that come as comma-separated values share: rows by RFC 4180, their cells, and what is said about them. */
@NullMarked
package org.alongside.opportunity.feed.csv;

import org.jspecify.annotations.NullMarked;
