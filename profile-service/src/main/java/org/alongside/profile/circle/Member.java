package org.alongside.profile.circle;

import java.time.Instant;
import java.util.UUID;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a person's circle.
 *
 * @param grant what they may, and until when
 * @param addedBy the account that brought them in
 * @param addedAs as what that account acted
 * @param endedAt null while the place is theirs, also when the grant has run out by itself
 */
public record Member(
        UUID personId,
        UUID memberId,
        String account,
        CircleRole role,
        Grant grant,
        Instant addedAt,
        String addedBy,
        Relation addedAs,
        @Nullable Instant endedAt) {}
