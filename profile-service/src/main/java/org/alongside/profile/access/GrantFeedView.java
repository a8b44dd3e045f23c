package org.alongside.profile.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the grants feed.
 *
 * @param position what to send as {@code after} next: the last change's, or without changes the feed's last position. A feed
 *     whose last position is before what the reader already has was restored from a backup: read it again from 0
 */
public record GrantFeedView(List<Change> changes, long position) {

    public GrantFeedView {
        changes = List.copyOf(changes);
    }

    /**
     * For a person and an account the newest change wins.
     *
     * @param position 1, 2, 3 … without a gap, over all authorities
     * @param until when the grant ends by itself; absent = never
     * @param ended the account has nothing with the person any more
     * @param personDied whether the authority has recorded that the person has died
     */
    public record Change(
            long position,
            String tenant,
            UUID personId,
            String account,
            Relation relation,
            List<Scope> scope,
            @Nullable Instant until,
            boolean ended,
            boolean personDied) {

        public Change {
            scope = List.copyOf(scope);
        }
    }
}
