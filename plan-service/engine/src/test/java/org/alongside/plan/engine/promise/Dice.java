package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.Listing;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** One throw: who does what next. Most throws are sensible, many are late, confused or hostile. */
final class Dice {

    static final Map<UUID, Listing> CATALOGUE = SampleChanges.CATALOGUE;

    /** What the catalogue calls it. */
    static String titleOf(UUID opportunityId) {
        return Objects.requireNonNull(CATALOGUE.get(opportunityId)).title();
    }

    /**
     * The exact words that somebody once read.
     *
     * @param author who wrote them
     */
    record Read(ProposalId proposalId, int revision, ContentHash contentHash, Actor.Relation author) {}

    /** Somebody who gives a command. */
    record Move(Actor actor, Command command) {}

    private static final Actor STRANGER = new Actor("account-of-a-stranger", Actor.Relation.ADVOCATE);

    private static final Actor NOMINEE = new Actor("account-of-the-nominee", Actor.Relation.NOMINEE);

    /** The two who decide come up most often; then those who may not, and those who are somebody else than last time. */
    private static final List<Actor> CAST = List.of(
            Actors.PERSON,
            Actors.PERSON,
            Actors.PERSON,
            Actors.PERSON,
            Actors.PERSON,
            Actors.PERSON,
            Actors.WORKER,
            Actors.WORKER,
            Actors.WORKER,
            Actors.WORKER,
            Actors.WORKER,
            Actors.WORKER,
            Actors.OTHER_WORKER,
            Actors.ADVOCATE,
            Actors.as(Actor.Relation.WORKER, Actors.PERSON),
            Actors.as(Actor.Relation.PERSON, Actors.WORKER),
            Actors.as(Actor.Relation.ADVOCATE, Actors.WORKER),
            Actors.as(Actor.Relation.PERSON, STRANGER),
            Actors.as(Actor.Relation.WORKER, STRANGER),
            STRANGER);

    static final List<Words> SAYINGS = Stream.of(
                    "Work that fits around school",
                    "Rwy'n hoffi'r gwaith – \"mae'n dda\"",
                    "أريد أن أطبخ",
                    "I ❤ trains \uD83D\uDE82 and\ntimetables\t\\o/",
                    "no",
                    "\u0001\u007f\u0080")
            .map(Words::of)
            .toList();

    private final SplittableRandom random;

    Dice(int thrown) {
        random = new SplittableRandom(thrown);
    }

    /**
     * The next move.
     *
     * @param read all words that were ever on the table, oldest first
     * @param last the move before; null if there was none
     */
    Move next(List<Read> read, @Nullable Move last, Plan plan, Instant now) {
        if (last != null && oneIn(9)) {
            return last;
        }
        if (!plan.content().allocations().isEmpty() && oneIn(8)) {
            return new Move(oneIn(4) ? NOMINEE : one(CAST), new MoneyDice(random).statement(plan));
        }
        if (oneIn(6)) {
            return new Move(one(CAST), say(plan));
        }
        if (oneIn(6)) {
            return new ReviewDice(random, now).next(plan, one(CAST));
        }
        if (oneIn(14)) {
            return new PerspectiveDice(random).next(plan, one(CAST));
        }
        if (oneIn(14)) {
            return new Move(one(CAST), new RequirementDice(random, now).next(plan));
        }
        if (oneIn(16)) {
            return new Move(one(CAST), new CorrectionDice(random).next(plan));
        }
        if (plan.items(InterimSupport.class).stream().anyMatch(InterimSupport::isGiven) && oneIn(6)) {
            return new Move(oneIn(2) ? Actors.WORKER : one(CAST), new DoingDice(random, now).aboutSupport(plan));
        }
        if (oneIn(12)) {
            return new Move(
                    oneIn(2) ? one(CAST) : oneIn(2) ? Actors.PERSON : Actors.WORKER,
                    new EvaluationDice(random, now).next(plan));
        }
        if (oneIn(8)) {
            return new Move(oneIn(4) ? Actors.WORKER : one(CAST), new DoingDice(random, now).next(plan));
        }
        if (oneIn(12)) {
            return new SeatDice(random).next(plan, one(CAST), one(SAYINGS));
        }
        List<Read> spokenFor = read.stream()
                .filter(words -> plan.proposal(words.proposalId())
                        .filter(Proposal::isSpokenFor)
                        .isPresent())
                .toList();
        if (!spokenFor.isEmpty() && oneIn(6)) {
            return afterSomebodySpokeForThePerson(newest(spokenFor), plan);
        }
        List<Read> saidNoTo = read.stream()
                .filter(words -> plan.proposal(words.proposalId())
                        .filter(Dice::thePersonSaidNoToItOnce)
                        .isPresent())
                .toList();
        if (!saidNoTo.isEmpty() && oneIn(3)) {
            return new Move(Actors.WORKER, new AuthorityDice(random).about(newest(saidNoTo), plan, one(SAYINGS)));
        }
        if (!read.isEmpty() && oneIn(7)) {
            Actor actor = oneIn(2) ? Actors.WORKER : one(CAST);
            return new Move(actor, new AuthorityDice(random).about(words(read), plan, one(SAYINGS)));
        }
        if (!read.isEmpty() && oneIn(8)) {
            return new TalkDice(random).next(words(read), plan, one(CAST), one(SAYINGS));
        }
        return oneIn(2) ? talk(read, plan) : muddle(read, plan);
    }

    private static boolean thePersonSaidNoToItOnce(Proposal proposal) {
        return proposal.status() == ProposalStatus.OPEN
                && proposal.acts().stream()
                        .anyMatch(act -> act.kind() == Act.Kind.DECLINED && act.seat() == Seat.PERSON);
    }

    private Move afterSomebodySpokeForThePerson(Read words, Plan plan) {
        if (oneIn(3)) {
            return new Move(Actors.WORKER, new AuthorityDice(random).about(words, plan, one(SAYINGS)));
        }
        return new Move(
                Actors.PERSON,
                oneIn(2)
                        ? agree(words)
                        : new Command.Contradict(
                                words.proposalId(), words.revision(), words.contentHash(), one(SAYINGS)));
    }

    /** The two who decide, each in turn and about the words that are on the table. */
    private Move talk(List<Read> read, Plan plan) {
        List<Read> undecided = read.stream()
                .filter(words -> plan.proposal(words.proposalId())
                        .filter(Proposal::isAlive)
                        .isPresent())
                .toList();
        if (read.isEmpty() || (undecided.isEmpty() && !oneIn(4)) || oneIn(5)) {
            return new Move(oneIn(2) ? Actors.PERSON : Actors.WORKER, propose(plan.content()));
        }
        Read words = newest(undecided.isEmpty() ? read : undecided);
        boolean isThePersons = words.author() == Actor.Relation.PERSON;
        Actor author = isThePersons ? Actors.PERSON : Actors.WORKER;
        Actor other = isThePersons ? Actors.WORKER : Actors.PERSON;
        if (oneIn(6)) {
            return new Move(author, oneIn(2) ? withdraw(words) : revise(words, plan.content()));
        }
        if (oneIn(9)) {
            return new Move(oneIn(3) ? author : other, split(words, plan));
        }
        boolean isAPart = plan.proposal(words.proposalId())
                .filter(proposal -> proposal.origin() != null)
                .isPresent();
        return new Move(
                isAPart && oneIn(2) ? author : other,
                switch (random.nextInt(8)) {
                    case 0 -> decline(words);
                    case 1 -> revise(words, plan.content());
                    default -> agree(words);
                });
    }

    /** Anybody, about anything. */
    private Move muddle(List<Read> read, Plan plan) {
        Actor actor = one(CAST);
        if (read.isEmpty() || oneIn(6)) {
            return new Move(actor, propose(plan.content()));
        }
        Read words = words(read);
        return new Move(
                actor,
                switch (random.nextInt(10)) {
                    case 9 -> split(words, plan);
                    case 0, 1 -> revise(words, plan.content());
                    case 2, 3 -> decline(words);
                    case 4, 5, 6 -> withdraw(words);
                    default -> agree(words);
                });
    }

    /** An idea, or something about one that was put forward before. */
    private VoiceCommand say(Plan plan) {
        List<Idea> ideas = plan.items(Idea.class);
        if (ideas.isEmpty() || oneIn(3)) {
            return new VoiceCommand.PutIdea(one(SAYINGS));
        }
        ItemId id = oneIn(12) ? new ItemId(Surroundings.id(404)) : one(ideas).itemId();
        return oneIn(4)
                ? new VoiceCommand.WithdrawIdea(id)
                : new VoiceCommand.AnswerIdea(
                        id,
                        one(List.of(Answer.Kind.values())),
                        one(SAYINGS),
                        oneIn(2) ? null : LocalDate.of(random.nextInt(2026, 2100), 6, 1));
    }

    private Command propose(PlanContent content) {
        return new Command.Propose(one(SAYINGS), new ChangeDice(random).changes(content));
    }

    private Command revise(Read words, PlanContent content) {
        return new Command.Revise(
                words.proposalId(),
                words.revision(),
                words.contentHash(),
                one(SAYINGS),
                new ChangeDice(random).changes(content));
    }

    /** Some of the changes; now and then none, all, or one that is not there. */
    private Command split(Read words, Plan plan) {
        int changes = plan.proposal(words.proposalId()).orElseThrow().changes().size();
        Set<Integer> part = new HashSet<>();
        for (int place = oneIn(12) ? -1 : 0; place < changes + (oneIn(12) ? 1 : 0); place++) {
            if (oneIn(2)) {
                part.add(place);
            }
        }
        return new Command.Split(words.proposalId(), words.revision(), words.contentHash(), one(SAYINGS), part);
    }

    private Command agree(Read words) {
        return new Command.Agree(
                words.proposalId(),
                words.revision(),
                words.contentHash(),
                oneIn(2) ? null : one(SAYINGS),
                oneIn(3) ? new AuthorityDice(random).rendition() : null);
    }

    private Command decline(Read words) {
        return new Command.Decline(words.proposalId(), words.revision(), words.contentHash(), one(SAYINGS));
    }

    private Command withdraw(Read words) {
        return new Command.Withdraw(words.proposalId(), words.revision(), words.contentHash(), one(SAYINGS));
    }

    /** Mostly the newest words of some proposal; sometimes old ones, or a number and a hash that never belonged together. */
    private Read words(List<Read> read) {
        Read any = oneIn(3) ? one(read) : newest(read);
        return switch (random.nextInt(12)) {
            case 0 -> one(read);
            case 1 -> new Read(any.proposalId(), any.revision(), one(read).contentHash(), any.author());
            case 2 ->
                new Read(any.proposalId(), any.revision() + random.nextInt(-1, 2), any.contentHash(), any.author());
            case 3 -> new Read(any.proposalId(), any.revision(), ContentHash.of(new byte[] {1}), any.author());
            default -> any;
        };
    }

    /** The words that are on the table now for one of the latest proposals. */
    private Read newest(List<Read> read) {
        ProposalId id = read.get(read.size() - 1 - random.nextInt(Math.min(4, read.size())))
                .proposalId();
        return read.reversed().stream()
                .filter(words -> words.proposalId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
