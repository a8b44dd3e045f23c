package org.alongside.profile.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The access records that this service keeps. */
interface AccessTrail {

    /** Records about a person, newest first, from those before {@code before}; all if that is null. */
    List<AccessRecordView> about(String tenant, UUID person, @Nullable UUID before, int limit);
}
