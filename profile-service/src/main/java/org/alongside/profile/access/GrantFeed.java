package org.alongside.profile.access;

/** The grant changes of all authorities, for the other services. */
interface GrantFeed {

    /**
     * What changed after a position, oldest first. Whatever was committed before the call is in it, or on the pages that follow.
     *
     * @param limit 1 to 1000
     */
    GrantFeedView after(long position, int limit);
}
