package org.alongside.opportunity.search.index;

import java.util.List;
import java.util.UUID;

/**
 * A page of a list.
 *
 * @param total how many there are on all pages
 */
public record Listed(long total, List<UUID> ids) {
    public Listed {
        ids = List.copyOf(ids);
    }
}
