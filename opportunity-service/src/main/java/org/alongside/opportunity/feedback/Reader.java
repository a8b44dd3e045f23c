package org.alongside.opportunity.feedback;

import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;

/**
 * Who reads or answers.
 *
 * @param speakingFor the ids of feeds of the caller's tenant with commas between, {@code *} for all, empty for none
 */
record Reader(Caller caller, String speakingFor) {
    static final String ALL = "*";

    /** Whether the caller is staff of the authority, who read all that its people say. */
    boolean isStaff() {
        return caller.has("worker") || caller.has("commissioner") || caller.has("system");
    }

    /** Whether the caller may answer in the name of the authority. */
    boolean answersForAuthority() {
        return caller.has("commissioner") || caller.has("system");
    }

    boolean speaksFor(UUID feedId) {
        return speakingFor.equals(ALL) || List.of(speakingFor.split(",")).contains(feedId.toString());
    }
}
