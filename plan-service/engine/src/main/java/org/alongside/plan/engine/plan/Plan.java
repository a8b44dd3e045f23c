package org.alongside.plan.engine.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.review.ReviewDiary;
import org.alongside.plan.engine.words.Words;

/**
 * A plan as far as a decision needs it: what is agreed, the proposals that are alive, who may hold the worker's seat.
 *
 * @param version 0 until something has been agreed, then one more with each decision
 * @param personSeat the accounts that have acted from the person's seat, so that none of them ever takes the worker's (promise 4)
 * @param workerSeat the accounts that may hold the worker's seat; empty while any worker of the circle may take it
 * @param workersBefore the accounts that held it once and handed it over, so that none of them ever takes the person's
 * @param changedIn the version in which an agreed item was last added or changed
 * @param proposals those that are alive; a caller may add closed ones that a command names
 * @param items those that are open; a caller may add closed ones that a command names
 * @param diary what the table of reviews needs to know of the past
 */
public record Plan(
        PlanId planId,
        PersonId personId,
        Words title,
        PlanStatus status,
        int version,
        Set<String> personSeat,
        Set<String> workerSeat,
        Set<String> workersBefore,
        PlanContent content,
        Map<UUID, Integer> changedIn,
        Map<ProposalId, Proposal> proposals,
        List<Dispute> disputes,
        Map<ItemId, Item> items,
        ReviewDiary diary,
        Instant createdAt) {

    public Plan {
        personSeat = Set.copyOf(personSeat);
        workerSeat = Set.copyOf(workerSeat);
        workersBefore = Set.copyOf(workersBefore);
        changedIn = Map.copyOf(changedIn);
        proposals = Map.copyOf(proposals);
        disputes = List.copyOf(disputes);
        items = Map.copyOf(items);
    }

    public Optional<Proposal> proposal(ProposalId id) {
        return Optional.ofNullable(proposals.get(id));
    }

    /** The same plan, knowing also a proposal that was closed before. */
    public Plan with(Proposal proposal) {
        Map<ProposalId, Proposal> more = new LinkedHashMap<>(proposals);
        more.put(proposal.proposalId(), proposal);
        return knowing(more, items);
    }

    /** The item of that kind; empty if the plan knows none of this id. */
    public <T extends Item> Optional<T> item(ItemId id, Class<T> kind) {
        return Optional.ofNullable(items.get(id)).filter(kind::isInstance).map(kind::cast);
    }

    /** The items of that kind that the plan knows, oldest first. */
    public <T extends Item> List<T> items(Class<T> kind) {
        return items.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(item -> item.itemId().value()))
                .toList();
    }

    /** The same plan, knowing also an item that was closed before, or this state of one. */
    public Plan with(Item item) {
        Map<ItemId, Item> more = new LinkedHashMap<>(items);
        more.put(item.itemId(), item);
        return knowing(proposals, more);
    }

    /** The same plan with only the proposals that are alive and the items that are open: what is worth keeping in its row. */
    public Plan asKept() {
        Map<ProposalId, Proposal> alive = new LinkedHashMap<>(proposals);
        alive.values().removeIf(proposal -> !proposal.isAlive());
        Map<ItemId, Item> open = new LinkedHashMap<>(items);
        open.values().removeIf(item -> !item.isOpen());
        return knowing(alive, open);
    }

    /** The version in which the item was last added or changed; 0 if never. */
    public int changedIn(Id item) {
        return changedIn.getOrDefault(item.value(), 0);
    }

    /**
     * The plan after something has happened to it.
     *
     * @throws IllegalArgumentException if the event is about a proposal that the plan does not know
     */
    public Plan after(Event event) {
        return changedBy(event).with(diary.after(event));
    }

    private Plan changedBy(Event event) {
        return switch (event) {
            case Event.PlanOpened opened -> throw new IllegalStateException("a plan is opened once");
            case Event.WorkerSeatTaken taken -> seated(personSeat, plus(workerSeat, taken.account()), workersBefore);
            case Event.WorkerSeatHandedOver given ->
                seated(personSeat, Set.of(given.to()), plus(workersBefore, given.from()));
            case Event.ProposalWritten written ->
                with(written.proposal()).actedOn(written.proposal().writing());
            case Event.ProposalActedOn acted ->
                with(known(acted.proposalId()).after(acted.act(), acted.status()))
                        .actedOn(acted.act());
            case Event.VersionDecided decided -> decided(decided);
            case Event.AgreementDisputed disputed -> disputed(disputed);
            case Event.ItemKept kept -> with(kept.item()).actedBy(kept.by());
        };
    }

    private Plan decided(Event.VersionDecided decided) {
        Map<UUID, Integer> changed = new LinkedHashMap<>(changedIn);
        decided.changedItems().forEach(item -> changed.put(item, decided.version()));
        return new Plan(
                        planId,
                        personId,
                        title,
                        decided.status(),
                        decided.version(),
                        personSeat,
                        workerSeat,
                        workersBefore,
                        decided.content(),
                        changed,
                        proposals,
                        disputes,
                        items,
                        diary,
                        createdAt)
                .with(known(decided.proposalId()).becoming(decided.version()));
    }

    private Plan disputed(Event.AgreementDisputed disputed) {
        List<Dispute> more = new ArrayList<>(disputes);
        more.add(disputed.dispute());
        return new Plan(
                        planId,
                        personId,
                        title,
                        status,
                        version,
                        personSeat,
                        workerSeat,
                        workersBefore,
                        content,
                        changedIn,
                        proposals,
                        more,
                        items,
                        diary,
                        createdAt)
                .with(known(disputed.dispute().proposalId())
                        .after(
                                disputed.act(),
                                known(disputed.dispute().proposalId()).status()))
                .actedOn(disputed.act());
    }

    private Proposal known(ProposalId id) {
        return proposal(id).orElseThrow(() -> new IllegalArgumentException("the plan does not know this proposal"));
    }

    private Plan actedOn(Act act) {
        return act.kind().isByProxy() ? this : actedBy(new By(act.seat(), act.account(), act.at()));
    }

    private Plan actedBy(By by) {
        return by.isFrom(Seat.PERSON) ? seated(plus(personSeat, by.account()), workerSeat, workersBefore) : this;
    }

    /** The same plan with another diary. */
    public Plan with(ReviewDiary other) {
        return other.equals(diary)
                ? this
                : new Plan(
                        planId,
                        personId,
                        title,
                        status,
                        version,
                        personSeat,
                        workerSeat,
                        workersBefore,
                        content,
                        changedIn,
                        proposals,
                        disputes,
                        items,
                        other,
                        createdAt);
    }

    private Plan seated(Set<String> person, Set<String> worker, Set<String> before) {
        return new Plan(
                planId, personId, title, status, version, person, worker, before, content, changedIn, proposals,
                disputes, items, diary, createdAt);
    }

    private Plan knowing(Map<ProposalId, Proposal> knownProposals, Map<ItemId, Item> knownItems) {
        return new Plan(
                planId,
                personId,
                title,
                status,
                version,
                personSeat,
                workerSeat,
                workersBefore,
                content,
                changedIn,
                knownProposals,
                disputes,
                knownItems,
                diary,
                createdAt);
    }

    private static Set<String> plus(Set<String> accounts, String account) {
        return plus(accounts, Set.of(account));
    }

    private static Set<String> plus(Set<String> accounts, Set<String> others) {
        Set<String> more = new TreeSet<>(accounts);
        more.addAll(others);
        return more;
    }

    /** Whether the account holds the worker's seat, or ever did. */
    public boolean isOrWasWorkers(String account) {
        return workerSeat.contains(account) || workersBefore.contains(account);
    }

    /** The plan that an opening makes. */
    public static Plan from(Event.PlanOpened opened) {
        return new Plan(
                opened.planId(),
                opened.personId(),
                opened.title(),
                PlanStatus.DRAFT,
                0,
                opened.seat() == Seat.PERSON ? Set.of(opened.openedBy()) : Set.of(),
                opened.workerSeat(),
                Set.of(),
                PlanContent.EMPTY,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                ReviewDiary.EMPTY,
                opened.at());
    }
}
