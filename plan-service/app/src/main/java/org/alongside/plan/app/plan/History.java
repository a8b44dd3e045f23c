package org.alongside.plan.app.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.PlanId;
import org.jspecify.annotations.Nullable;

/** The log of a plan's events, to be read. */
public interface History {

    /**
     * An event as it was kept.
     *
     * @param seq its place in the plan's log, from 1
     */
    record Logged(int seq, UUID eventId, Instant at, String account, Event event) {}

    /**
     * Whether the log of a plan is as it was written: every link made again over the ciphertext, without any key.
     *
     * @param events how many there are
     * @param brokenAt the first place where the log is not what its links say; null if it is whole
     */
    record Check(PlanId planId, int events, @Nullable Integer brokenAt) {
        public boolean whole() {
            return brokenAt == null;
        }
    }

    /** Newest first. */
    List<Logged> page(String tenant, UUID personId, PlanId planId, @Nullable Integer before, int limit);

    /** Oldest first. */
    List<Event> all(String tenant, UUID personId, PlanId planId);

    Optional<Check> check(String tenant, PlanId planId);

    /** The plans of an authority, oldest first. */
    List<PlanId> plans(String tenant, @Nullable UUID after, int limit);
}
