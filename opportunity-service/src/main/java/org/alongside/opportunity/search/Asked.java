package org.alongside.opportunity.search;

import org.alongside.opportunity.search.index.CatalogueQuery;

/**
 * A search as it was asked for, read and found to make sense.
 *
 * @param sameness of everything that must be the same from page to page
 * @param facets whether to count what was found
 * @param explained whether to say of each why it stands where it does
 */
public record Asked(CatalogueQuery query, String sameness, boolean facets, boolean explained) {}
