package org.alongside.opportunity.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the index is filled from: the truth, in the order in which it was committed. */
public interface CatalogueSource {

    /** The first changes after a position, at most so many; none where there are none. Of each opportunity only its last counts. */
    Changes after(long position, int most);

    /** The position of the last change that there is; 0 where there was none. */
    long last();

    /** A number that grows when places of rows that are there become known otherwise than by a change of them, as by a file of postcodes. */
    long places();

    /** When each feed was last found to be as it is kept. */
    Map<UUID, Instant> confirmedFeeds();

    /**
     * @param put what is on offer
     * @param removed what is no longer on offer
     * @param position after the last of them; where there was none, the one that was asked for
     */
    record Changes(List<IndexedOpportunity> put, List<UUID> removed, long position) {
        public Changes {
            put = List.copyOf(put);
            removed = List.copyOf(removed);
        }

        int count() {
            return put.size() + removed.size();
        }
    }
}
