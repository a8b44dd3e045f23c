/**
 * The catalogue's search index: a library over Lucene that knows neither the database nor the service around it.
 *
 * <p>Lucene keeps the words, the segments and the commits. What is filtered, counted and ordered by lies beside each segment in
 * {@link org.alongside.opportunity.search.index.Columns}, one entry per opportunity and per offering, so that every rule is decided
 * exactly and for one and the same offering.
 */
@NullMarked
package org.alongside.opportunity.search.index;

import org.jspecify.annotations.NullMarked;
