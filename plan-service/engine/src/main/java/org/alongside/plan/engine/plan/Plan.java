package org.alongside.plan.engine.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;

/**
 * A plan as far as a decision needs it: what is agreed, the proposals that are alive, who may hold the worker's seat.
 *
 * @param version 0 until something has been agreed, then one more with each decision
 * @param workerSeat the accounts that may hold the worker's seat; empty while any worker of the circle may take it
 * @param changedIn the version in which an agreed item was last added or changed
 * @param proposals those that are alive; a caller may add closed ones that a command names
 */
public record Plan(
        PlanId planId,
        PersonId personId,
        String title,
        PlanStatus status,
        int version,
        Set<String> workerSeat,
        PlanContent content,
        Map<UUID, Integer> changedIn,
        Map<ProposalId, Proposal> proposals,
        List<Dispute> disputes,
        Instant createdAt) {

    public Plan {
        workerSeat = Set.copyOf(workerSeat);
        changedIn = Map.copyOf(changedIn);
        proposals = Map.copyOf(proposals);
        disputes = List.copyOf(disputes);
    }

    public Optional<Proposal> proposal(ProposalId id) {
        return Optional.ofNullable(proposals.get(id));
    }

    /** The same plan, knowing also a proposal that was closed before. */
    public Plan with(Proposal proposal) {
        Map<ProposalId, Proposal> more = new LinkedHashMap<>(proposals);
        more.put(proposal.proposalId(), proposal);
        return new Plan(
                planId, personId, title, status, version, workerSeat, content, changedIn, more, disputes, createdAt);
    }

    /** The same plan with only the proposals that are alive: what is worth keeping in its row. */
    public Plan withoutClosedProposals() {
        Map<ProposalId, Proposal> alive = new LinkedHashMap<>();
        proposals.forEach((id, proposal) -> {
            if (proposal.isAlive()) {
                alive.put(id, proposal);
            }
        });
        return new Plan(
                planId, personId, title, status, version, workerSeat, content, changedIn, alive, disputes, createdAt);
    }

    /** The version in which the item was last added or changed; 0 if never. */
    public int changedIn(Id item) {
        return changedIn.getOrDefault(item.value(), 0);
    }

    /** The plan after something has happened to it. */
    public Plan after(Event event) {
        return switch (event) {
            case Event.PlanOpened opened -> throw new IllegalStateException("a plan is opened once");
            case Event.WorkerSeatTaken taken -> {
                Set<String> holders = new TreeSet<>(workerSeat);
                holders.add(taken.account());
                yield new Plan(
                        planId, personId, title, status, version, holders, content, changedIn, proposals, disputes,
                        createdAt);
            }
            case Event.ProposalWritten written -> with(written.proposal());
            case Event.ProposalActedOn acted -> with(proposals
                    .get(acted.proposalId())
                    .after(acted.act(), acted.status()));
            case Event.VersionDecided decided -> {
                Map<UUID, Integer> changed = new LinkedHashMap<>(changedIn);
                decided.changedItems().forEach(item -> changed.put(item, decided.version()));
                yield new Plan(
                                planId,
                                personId,
                                title,
                                decided.status(),
                                decided.version(),
                                workerSeat,
                                decided.content(),
                                changed,
                                proposals,
                                disputes,
                                createdAt)
                        .with(proposals.get(decided.proposalId()).becoming(decided.version()));
            }
            case Event.AgreementDisputed disputed -> {
                List<Dispute> more = new ArrayList<>(disputes);
                more.add(disputed.dispute());
                yield new Plan(
                                planId, personId, title, status, version, workerSeat, content, changedIn, proposals, more,
                                createdAt)
                        .with(proposals
                                .get(disputed.dispute().proposalId())
                                .after(disputed.act(), ProposalStatus.AGREED));
            }
        };
    }

    /** The plan that an opening makes. */
    public static Plan from(Event.PlanOpened opened) {
        return new Plan(
                opened.planId(),
                opened.personId(),
                opened.title(),
                PlanStatus.DRAFT,
                0,
                opened.workerSeat(),
                PlanContent.EMPTY,
                Map.of(),
                Map.of(),
                List.of(),
                opened.at());
    }
}
