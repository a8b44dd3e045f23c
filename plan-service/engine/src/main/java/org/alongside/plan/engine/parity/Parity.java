package org.alongside.plan.engine.parity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.voice.Idea;
import org.jspecify.annotations.Nullable;

/**
 * Who decides in a plan (promise 11). It counts what happened and ranks nobody: there is no score, no target and no comparison with
 * another plan, and nothing times the person. The only waiting that is measured is the service's.
 *
 * @param proposalsBegun by the seat that put the first words forward; of one that was split, the two parts count in its place
 * @param proposalsDecided of those, the ones that became a version
 * @param lastWords of the versions, by the seat that wrote the words that were agreed
 * @param declines by the seat that said no
 * @param actionsByOwner of the agreed actions that were not cancelled, by kind of owner
 * @param ideas what was put forward and is owed an answer
 * @param challenges what was said against what was not agreed, and is owed one too
 */
public record Parity(
        Map<Seat, Integer> proposalsBegun,
        Map<Seat, Integer> proposalsDecided,
        Map<Seat, Integer> lastWords,
        Map<Seat, Integer> declines,
        Map<Owner.Kind, Integer> actionsByOwner,
        Ideas ideas,
        Challenges challenges) {

    public Parity {
        proposalsBegun = inOrder(proposalsBegun);
        proposalsDecided = inOrder(proposalsDecided);
        lastWords = inOrder(lastWords);
        declines = inOrder(declines);
        actionsByOwner = inOrder(actionsByOwner);
    }

    private static <K extends Enum<K>> Map<K, Integer> inOrder(Map<K, Integer> counts) {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * The ideas that did not come from the worker's seat.
     *
     * @param unanswered those that still wait, whether or not the service is thinking
     * @param takenUp those whose last answer was to take them up, as they were or adapted
     * @param longestWaitDays whole days that the service took, or has taken until now, for a final answer; null if there is no idea
     * @param medianWaitDays the median of the same; the lower one of two
     */
    public record Ideas(
            int put,
            int answered,
            int unanswered,
            int takenUp,
            @Nullable Integer medianWaitDays,
            @Nullable Integer longestWaitDays) {}

    /**
     * The challenges to requirements and to interim support that did not come from the worker's seat.
     *
     * @param longestWaitDays whole days that the service took, or has taken until now, for the answer; null if there is no challenge
     * @param medianWaitDays the median of the same; the lower one of two
     */
    public record Challenges(
            int put,
            int answered,
            int unanswered,
            @Nullable Integer medianWaitDays,
            @Nullable Integer longestWaitDays) {}

    /**
     * Counts.
     *
     * @param plan the plan as it stands
     * @param history every event of the plan, oldest first
     * @param now until when open ideas have waited
     */
    public static Parity of(Plan plan, List<Event> history, Instant now) {
        Map<Seat, Integer> begun = perSeat();
        Map<Seat, Integer> decided = perSeat();
        Map<Seat, Integer> lastWords = perSeat();
        Map<Seat, Integer> declines = perSeat();
        Map<ProposalId, Seat> begunBy = new HashMap<>();
        Map<ProposalId, Seat> wordsOf = new HashMap<>();
        Map<ItemId, Idea> ideas = new HashMap<>();
        Map<ItemId, Challenge> challenges = new HashMap<>();
        for (Event event : history) {
            switch (event) {
                case Event.ProposalWritten written -> {
                    Proposal proposal = written.proposal();
                    if (begunBy.putIfAbsent(proposal.proposalId(), proposal.author()) == null) {
                        begun.merge(proposal.author(), 1, Integer::sum);
                    }
                    wordsOf.put(proposal.proposalId(), proposal.author());
                }
                case Event.VersionDecided version -> {
                    count(decided, begunBy.get(version.proposalId()));
                    count(lastWords, wordsOf.get(version.proposalId()));
                }
                case Event.ProposalActedOn acted -> {
                    switch (acted.act().kind()) {
                        case DECLINED -> count(declines, acted.act().seat());
                        case SPLIT -> begun.merge(begunBy.get(acted.proposalId()), -1, Integer::sum);
                        case PROPOSED,
                                REVISED,
                                OPENED,
                                AGREED,
                                ATTESTED,
                                WITHDRAWN,
                                CONTRADICTED,
                                DECIDED_ON_BEHALF -> {}
                    }
                }
                case Event.ItemKept kept -> {
                    if (kept.item() instanceof Idea idea && !idea.by().isFrom(Seat.WORKER)) {
                        ideas.put(idea.itemId(), idea);
                    }
                    challengesOf(kept.item()).stream()
                            .filter(challenge -> !challenge.by().isFrom(Seat.WORKER))
                            .forEach(challenge -> challenges.put(challenge.challengeId(), challenge));
                }
                case Event.PlanOpened opened -> {}
                case Event.WorkerSeatTaken taken -> {}
                case Event.WorkerSeatHandedOver given -> {}
                case Event.AgreementDisputed disputed -> {}
            }
        }
        Map<Owner.Kind, Integer> owners = new EnumMap<>(Owner.Kind.class);
        plan.content().actions().stream()
                .filter(Action::stands)
                .forEach(action -> owners.merge(action.owner().kind(), 1, Integer::sum));
        return new Parity(
                begun,
                decided,
                lastWords,
                declines,
                owners,
                ideas(List.copyOf(ideas.values()), now),
                challenges(List.copyOf(challenges.values()), now));
    }

    private static List<Challenge> challengesOf(Item item) {
        return item instanceof Requirement requirement
                ? requirement.challenges()
                : item instanceof InterimSupport support ? support.challenges() : List.of();
    }

    private static Challenges challenges(List<Challenge> put, Instant now) {
        int unanswered = (int) put.stream().filter(Challenge::isOwed).count();
        List<Integer> waits = put.stream()
                .map(challenge -> days(
                        challenge.by().at(),
                        challenge.answer() == null
                                ? now
                                : challenge.answer().by().at()))
                .sorted()
                .toList();
        return new Challenges(put.size(), put.size() - unanswered, unanswered, median(waits), longest(waits));
    }

    private static @Nullable Integer median(List<Integer> sorted) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() - 1) / 2);
    }

    private static @Nullable Integer longest(List<Integer> sorted) {
        return sorted.isEmpty() ? null : sorted.getLast();
    }

    private static Ideas ideas(List<Idea> ideas, Instant now) {
        List<Idea> kept = ideas.stream().filter(idea -> !idea.withdrawn()).toList();
        int unanswered = (int) kept.stream().filter(Idea::isOpen).count();
        int takenUp = (int) kept.stream()
                .filter(idea -> !idea.answers().isEmpty())
                .filter(idea -> switch (idea.answers().getLast().answer()) {
                    case TAKEN_UP, ADAPTED -> true;
                    case NOT_TAKEN_UP, STILL_THINKING -> false;
                })
                .count();
        List<Integer> waits =
                kept.stream().map(idea -> waitDays(idea, now)).sorted().toList();
        return new Ideas(kept.size(), kept.size() - unanswered, unanswered, takenUp, median(waits), longest(waits));
    }

    private static int waitDays(Idea idea, Instant now) {
        Instant until = idea.isOpen() ? now : idea.answers().getLast().by().at();
        return days(idea.by().at(), until);
    }

    private static int days(Instant from, Instant until) {
        return (int) Duration.between(from, until).toDays();
    }

    private static Map<Seat, Integer> perSeat() {
        Map<Seat, Integer> counts = new EnumMap<>(Seat.class);
        for (Seat seat : Seat.values()) {
            counts.put(seat, 0);
        }
        return counts;
    }

    private static void count(Map<Seat, Integer> counts, @Nullable Seat seat) {
        if (seat != null) {
            counts.merge(seat, 1, Integer::sum);
        }
    }
}
