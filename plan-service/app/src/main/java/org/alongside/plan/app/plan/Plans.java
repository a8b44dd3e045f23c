package org.alongside.plan.app.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/** Where plans are kept. What takes an {@link Sql} belongs to the caller's transaction. */
public interface Plans {

    /** A document as it was decided or proposed: the stored bytes and their hash. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Exact(byte[] bytes, String hash) {}

    /** A line of the list of versions. */
    record VersionLine(
            int version,
            ProposalId proposalId,
            int revision,
            ContentHash contentHash,
            String documentHash,
            java.time.Instant decidedAt) {}

    /** Reads and locks the row: whoever comes second decides on what the first one left. */
    Optional<StoredPlan> lock(Sql sql, String tenant, PlanId planId);

    /** Keeps a plan that has just been opened. */
    StoredPlan add(Sql sql, Caller caller, Plan plan, List<Event> events);

    /** Keeps what a decision did: state, proposals, exact bytes, versions and events together. */
    StoredPlan save(Sql sql, Caller caller, StoredPlan before, Plan after, List<Event> events);

    Optional<Proposal> proposal(Sql sql, String tenant, UUID personId, PlanId planId, ProposalId proposalId);

    Optional<StoredPlan> find(String tenant, PlanId planId);

    /** Newest first. */
    List<StoredPlan> ofPerson(String tenant, UUID personId, @Nullable UUID before, int limit);

    Optional<Proposal> proposal(String tenant, UUID personId, PlanId planId, ProposalId proposalId);

    /** Newest first. */
    List<Proposal> proposals(String tenant, UUID personId, PlanId planId, @Nullable UUID before, int limit);

    Optional<Exact> revision(String tenant, UUID personId, PlanId planId, ProposalId proposalId, int revision);

    Optional<Exact> version(String tenant, UUID personId, PlanId planId, int version);

    Optional<Item> item(Sql sql, String tenant, UUID personId, PlanId planId, ItemId itemId);

    Optional<Item> item(String tenant, UUID personId, PlanId planId, ItemId itemId);

    /** Newest first. */
    List<Item> items(String tenant, UUID personId, PlanId planId, Item.Kind kind, @Nullable UUID before, int limit);

    /** Newest first. */
    List<VersionLine> versions(String tenant, PlanId planId, @Nullable Integer before, int limit);
}
