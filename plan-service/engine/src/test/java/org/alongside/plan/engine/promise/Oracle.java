package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.BudgetCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.Listing;
import org.alongside.plan.engine.PerspectiveCommand;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.CancelAction;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.ChangeMeasure;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.ChangeTimetable;
import org.alongside.plan.engine.proposal.CloseGoal;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.PausePlan;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ResumePlan;
import org.alongside.plan.engine.proposal.SetContingency;
import org.alongside.plan.engine.proposal.SetReviewRhythm;
import org.jspecify.annotations.Nullable;

/**
 * The rules once more, as a book of ballots: so plain that reading is enough to check it. It has no status; whatever is asked
 * of it follows from who has said what about the words on the page. It shares with the engine what a client sees, and no rule.
 */
final class Oracle {

    /** It was done. */
    static final String DONE = "done";
    /** It was so already. */
    static final String AS_BEFORE = "as before";

    /** Each side may have so many of its own without an end. */
    static final int MOST_OF_ONE_SIDE = 50;

    /** What a seat last said about the words on a page. */
    enum Ballot {
        YES,
        NO,
        TAKEN_BACK
    }

    /** The words of a proposal that are on the table, and what was said about them. */
    static final class Page {
        final Seat begunBy;
        final Seat author;
        final int revision;
        final String hash;
        final int base;
        final List<Change> changes;
        final Map<Seat, Ballot> ballots = new EnumMap<>(Seat.class);
        int version;
        boolean forThem;
        boolean split;

        Page(Seat begunBy, Seat author, int base, Proposal written, boolean agreed) {
            this.begunBy = begunBy;
            this.author = author;
            this.revision = written.revision();
            this.hash = written.contentHash().value();
            this.base = base;
            this.changes = written.changes();
            if (agreed) {
                ballots.put(author, Ballot.YES);
            }
        }

        boolean isAlive() {
            return !isDecided() && !isGone() && !split;
        }

        boolean isDecided() {
            return version > 0;
        }

        boolean isGone() {
            return !isDecided() && ballots.get(author) == Ballot.TAKEN_BACK;
        }

        boolean isRefused() {
            return ballots.containsValue(Ballot.NO);
        }

        String status() {
            return isDecided()
                    ? (forThem ? "DECIDED_ON_BEHALF" : "AGREED")
                    : split ? "SPLIT" : isGone() ? "WITHDRAWN" : isRefused() ? "DECLINED" : "OPEN";
        }
    }

    private final Map<Seat, Set<String>> sat = new EnumMap<>(Seat.class);
    private final Map<ProposalId, Page> pages = new HashMap<>();
    private final Map<String, Integer> touched = new HashMap<>();
    private final Map<UUID, Listing> catalogue;
    private final AuthorityBook authority = new AuthorityBook();
    private final SeatBook seats = new SeatBook();
    private final TalkBook talk = new TalkBook();
    private final VoiceBook voice = new VoiceBook();
    private final StatementBook statements = new StatementBook();
    private final CorrectionBook corrections = new CorrectionBook();
    private final BesideBooks beside = new BesideBooks();
    private Map<String, String> facts = Map.of();
    private int version;
    private boolean closed;

    Oracle(Actor opener, Map<UUID, Listing> catalogue) {
        this.catalogue = catalogue;
        for (Seat seat : Seat.values()) {
            sat.put(seat, new HashSet<>());
        }
        seatOf(Objects.requireNonNull(seatFor(opener))).add(opener.account());
    }

    void seatsAreAsIn(Plan plan) {
        seats.isAsIn(plan, seatOf(Seat.WORKER));
        statements.isAsIn(plan, facts);
    }

    TalkBook talk() {
        return talk;
    }

    VoiceBook voice() {
        return voice;
    }

    CorrectionBook corrections() {
        return corrections;
    }

    BesideBooks beside() {
        return beside;
    }

    int version() {
        return version;
    }

    boolean isPaused() {
        return facts.containsKey("pause words");
    }

    boolean isClosed() {
        return closed;
    }

    Map<String, String> facts() {
        return facts;
    }

    Page page(ProposalId id) {
        Page page = pages.get(id);
        if (page == null) {
            throw new AssertionError("no page for " + id);
        }
        return page;
    }

    Map<ProposalId, Page> pages() {
        return pages;
    }

    /** What the answer will be: {@link #DONE}, {@link #AS_BEFORE} or the code of the refusal. */
    String answerTo(Actor actor, Command command, Instant now) {
        if (hasTheOtherSeat(actor)) {
            return "both-seats";
        }
        Seat me = seatFor(actor);
        if (command instanceof BudgetCommand.GiveStatement said) {
            return statements.answerTo(said, actor.relation() == Actor.Relation.NOMINEE, me, facts, now);
        }
        if (command instanceof CorrectionCommand correct) {
            return corrections.answerTo(correct, me, facts, closed);
        }
        if (command instanceof VoiceCommand said) {
            return voice.answerTo(said, actor.account(), me, now);
        }
        String besides = beside.answerTo(
                command,
                new BesideBooks.Known(
                        actor.account(),
                        me,
                        now,
                        facts,
                        closed,
                        seated(),
                        onTheTable(),
                        talk.noes(),
                        voice.unanswered(now)));
        if (besides != null) {
            return besides;
        }
        if (command instanceof SeatCommand about) {
            return seats.answerTo(about, actor, me, seatOf(Seat.PERSON), seatOf(Seat.WORKER));
        }
        if (command instanceof AuthorityCommand.RecordCapacity record) {
            return authority.answerTo(record, me, page(record.proposalId()));
        }
        if (command instanceof TalkCommand said) {
            Page page = said instanceof Command.OnProposal about ? page(about.proposalId()) : null;
            return talk.answerTo(said, actor.account(), me, page);
        }
        if (me == null) {
            return "not-your-seat";
        }
        if (command instanceof Command.Propose propose) {
            String fault = closed ? "plan-closed" : firstFault(propose.changes(), me, now);
            return fault.equals(DONE) && living(me) >= MOST_OF_ONE_SIDE ? "too-many-open" : fault;
        }
        Command.OnRevision about = (Command.OnRevision) command;
        Page page = page(about.proposalId());
        if (about.revision() != page.revision || !about.contentHash().value().equals(page.hash)) {
            return "proposal-changed";
        }
        Ballot mine = page.ballots.get(me);
        if (page.split && !(about instanceof Command.Attest || about instanceof Command.DecideOnBehalf)) {
            return about instanceof Command.Contradict
                    ? me == Seat.PERSON ? "nothing-to-contradict" : "only-the-person"
                    : "proposal-split";
        }
        return switch (about) {
            case Command.Split split -> splitting(split, page, me);
            case Command.Agree agree -> {
                if (page.isDecided()) {
                    yield mine == Ballot.YES ? AS_BEFORE : authority.tooLateFor(me, agree.proposalId());
                }
                yield page.isGone()
                        ? "proposal-withdrawn"
                        : page.isRefused()
                                ? "proposal-declined"
                                : mine == Ballot.YES ? AS_BEFORE : effectOf(page, agree.proposalId());
            }
            case Command.Attest attest ->
                authority.answerTo(
                        attest,
                        me,
                        actor.account(),
                        page,
                        isOrWasSeated(),
                        now,
                        facts,
                        effectOf(page, attest.proposalId()));
            case Command.Contradict contradict ->
                authority.answerTo(contradict, me, actor.account(), page, isOrWasSeated(), now, facts, "");
            case Command.DecideOnBehalf forThem ->
                authority.answerTo(
                        forThem,
                        me,
                        actor.account(),
                        page,
                        isOrWasSeated(),
                        now,
                        facts,
                        effectOf(page, forThem.proposalId()));
            case Command.Decline decline -> {
                if (page.isDecided()) {
                    yield page.forThem ? "decided-on-behalf" : "already-agreed";
                }
                yield page.isGone()
                        ? "proposal-withdrawn"
                        : page.author == me ? "your-own-words" : mine == Ballot.NO ? AS_BEFORE : DONE;
            }
            case Command.Withdraw withdraw -> {
                if (page.isDecided()) {
                    yield page.forThem && me == Seat.PERSON
                            ? "decided-on-behalf"
                            : mine == Ballot.TAKEN_BACK ? AS_BEFORE : DONE;
                }
                yield page.author == me
                        ? page.isGone() ? AS_BEFORE : DONE
                        : mine == Ballot.YES && !page.isGone() ? DONE : "nothing-to-withdraw";
            }
            case Command.Revise revise ->
                page.isDecided()
                        ? page.forThem ? "decided-on-behalf" : "already-agreed"
                        : page.isGone()
                                ? "proposal-withdrawn"
                                : closed ? "plan-closed" : firstFault(revise.changes(), me, now);
        };
    }

    private String splitting(Command.Split split, Page page, Seat me) {
        if (page.isDecided() || page.isGone() || page.isRefused() && page.ballots.get(me) != Ballot.NO) {
            return page.isDecided()
                    ? page.forThem ? "decided-on-behalf" : "already-agreed"
                    : page.isGone() ? "proposal-withdrawn" : "proposal-declined";
        }
        List<Change> first = new ArrayList<>();
        List<Change> second = new ArrayList<>();
        page.changes.forEach(
                change -> (split.part().contains(page.changes.indexOf(change)) ? first : second).add(change));
        if (closed
                || first.isEmpty()
                || second.isEmpty()
                || first.size() != split.part().size()) {
            return closed ? "plan-closed" : "not-a-part";
        }
        if (talk.somebodyWaits(split.proposalId()) || mustBeReadAgain(page.changes, page.base)) {
            return talk.somebodyWaits(split.proposalId()) ? "question-open" : "proposal-superseded";
        }
        if (living(me) + (page.begunBy == me ? 1 : 2) > MOST_OF_ONE_SIDE) {
            return "too-many-open";
        }
        boolean whole =
                Stream.of(first, second).allMatch(part -> !mustBeReadAgain(part, page.base) && hasItsGoals(part));
        return whole ? DONE : "parts-need-each-other";
    }

    /** Whether every goal that a change is for is in the plan, or comes before it. */
    private boolean hasItsGoals(List<Change> part) {
        Map<String, String> then = facts;
        for (Change change : part) {
            GoalId goal = switch (change) {
                case Change.AddGoal add -> add.goal().partOf();
                case Change.AddMeasure add -> add.goalId();
                case Change.AddAction add -> add.action().goalId();
                case Change.ChooseOpportunity choose -> choose.opportunity().goalId();
                case Change.AdoptPathway adopt -> adopt.pathway().goalId();
                default -> null;
            };
            if (goal != null && !then.containsKey("goal " + goal + " title")) {
                return false;
            }
            then = Facts.plus(then, List.of(change));
        }
        return true;
    }

    private String effectOf(Page page, ProposalId id) {
        return closed
                ? "plan-closed"
                : talk.somebodyWaits(id)
                        ? "question-open"
                        : mustBeReadAgain(page.changes, page.base) ? "proposal-superseded" : DONE;
    }

    /** Takes note of what was done: the words and the item that came of it, if any did. */
    void note(Actor actor, Command command, List<Proposal> written, @Nullable Item item) {
        Seat me = seatFor(actor);
        if (actor.relation() == Actor.Relation.ADVOCATE
                && !seated().contains(actor.account())
                && !seats.wasTheirs(actor.account())) {
            seats.anAdvocateActed();
        }
        if (command instanceof SeatCommand about) {
            if (me == Seat.PERSON) {
                seatOf(me).add(actor.account());
            }
            seats.note(about, actor, me, item, seatOf(Seat.WORKER));
            return;
        }
        if (command instanceof BudgetCommand.GiveStatement said) {
            statements.note(said);
            if (me == Seat.PERSON) {
                seatOf(me).add(actor.account());
            }
            return;
        }
        if (command instanceof CorrectionCommand correct) {
            corrected(correct, Objects.requireNonNull(me), actor.account(), written, Objects.requireNonNull(item));
            return;
        }
        if (command instanceof VoiceCommand said) {
            voice.note(said, Objects.requireNonNull(item).itemId(), actor.account(), me);
            if (me == Seat.PERSON || command instanceof VoiceCommand.AnswerIdea) {
                seatOf(Objects.requireNonNull(me)).add(actor.account());
            }
            return;
        }
        if (command instanceof EvaluationCommand.TellHowItWas tell && tell.idea() != null) {
            ItemId idea = ((Evaluation) Objects.requireNonNull(item)).ideas().getLast();
            voice.note(new VoiceCommand.PutIdea(tell.idea()), idea, actor.account(), me);
        }
        if (beside.note(command, me, item, facts, version)) {
            if (me == Seat.PERSON || BesideBooks.isOfASeat(command)) {
                seatOf(Objects.requireNonNull(me)).add(actor.account());
            }
            return;
        }
        if (command instanceof AuthorityCommand.RecordCapacity record) {
            authority.note(record);
            seatOf(Seat.WORKER).add(actor.account());
            return;
        }
        if (command instanceof TalkCommand said) {
            talk.note(said, Objects.requireNonNull(item).itemId(), actor.account(), me);
            if (me == Seat.PERSON
                    || said instanceof TalkCommand.AnswerQuestion
                    || said instanceof TalkCommand.ChooseNextStep) {
                seatOf(Objects.requireNonNull(me)).add(actor.account());
            }
            return;
        }
        note(Objects.requireNonNull(me), actor, command, written);
    }

    private void note(Seat me, Actor actor, Command command, List<Proposal> written) {
        seatOf(me).add(actor.account());
        switch (command) {
            case Command.Propose propose -> write(me, me, written.getFirst());
            case Command.Split split -> {
                Page whole = page(split.proposalId());
                whole.split = true;
                whole.ballots.remove(me);
                talk.offTheTable(split.proposalId());
                talk.over(split.proposalId());
                for (Proposal part : written) {
                    pages.put(part.proposalId(), new Page(me, whole.author, whole.base, part, false));
                    authority.written(part.proposalId(), part.writing().at());
                    authority.carries(split.proposalId(), part.proposalId());
                }
            }
            case Command.Revise revise -> {
                write(page(revise.proposalId()).begunBy, me, written.getFirst());
                authority.heard(revise.proposalId(), me, false);
                talk.offTheTable(revise.proposalId());
                talk.over(revise.proposalId());
            }
            case DoingCommand done -> throw new AssertionError("doing decides nothing");
            case EvaluationCommand looked -> throw new AssertionError("an evaluation decides nothing");
            case PerspectiveCommand asked -> throw new AssertionError("a perspective decides nothing");
            case RequirementCommand imposed -> throw new AssertionError("what is imposed decides nothing");
            case ReviewCommand review -> throw new AssertionError("a review decides nothing");
            case Command.Decline decline -> {
                page(decline.proposalId()).ballots.put(me, Ballot.NO);
                authority.heard(decline.proposalId(), me, true);
                talk.offTheTable(decline.proposalId());
                talk.no(decline.proposalId());
            }
            case Command.Withdraw withdraw -> {
                Page page = page(withdraw.proposalId());
                page.ballots.put(me, Ballot.TAKEN_BACK);
                if (page.isDecided()) {
                    talk.no(withdraw.proposalId());
                    beside.agreed(withdraw.proposalId(), false);
                } else {
                    if (page.author == me) {
                        talk.offTheTable(withdraw.proposalId());
                        talk.over(withdraw.proposalId());
                    } else {
                        page.ballots.remove(me);
                        authority.heard(withdraw.proposalId(), me, true);
                    }
                }
            }
            case Command.Agree agree -> {
                page(agree.proposalId()).ballots.put(me, Ballot.YES);
                authority.heard(agree.proposalId(), me, false);
                if (page(agree.proposalId()).ballots.get(me.other()) == Ballot.YES) {
                    beside.agreed(agree.proposalId(), true);
                    takesEffect(agree.proposalId());
                }
            }
            case Command.Attest attest -> {
                page(attest.proposalId()).ballots.put(Seat.PERSON, Ballot.YES);
                authority.attested(attest.proposalId());
                beside.agreed(attest.proposalId(), true);
                takesEffect(attest.proposalId());
            }
            case Command.DecideOnBehalf decided -> {
                page(decided.proposalId()).forThem = true;
                authority.decidedForThem(decided.proposalId());
                takesEffect(decided.proposalId());
            }
            case Command.Contradict contradict -> {
                page(contradict.proposalId()).ballots.put(Seat.PERSON, Ballot.TAKEN_BACK);
                authority.contradicted(contradict.proposalId());
                talk.no(contradict.proposalId());
                beside.agreed(contradict.proposalId(), false);
            }
            case AuthorityCommand record -> throw new AssertionError("a record decides nothing");
            case SeatCommand about -> throw new AssertionError("a seat decides nothing by itself");
            case TalkCommand said -> throw new AssertionError("talking decides nothing");
            case VoiceCommand said -> throw new AssertionError("saying something decides nothing");
            case CorrectionCommand correct -> throw new AssertionError("a correction decides nothing");
            case BudgetCommand said -> throw new AssertionError("a statement decides nothing");
        }
    }

    private void corrected(CorrectionCommand command, Seat me, String account, List<Proposal> written, Item item) {
        seatOf(me).add(account);
        switch (command) {
            case CorrectionCommand.Annotate annotate -> corrections.annotated(annotate, item.itemId(), me, account);
            case CorrectionCommand.Object object -> {
                Seat author = corrections.objected(object.itemId(), me, closed);
                assertThat(written).hasSize(author == null ? 0 : 1);
                for (Proposal opened : written) {
                    pages.put(
                            opened.proposalId(), new Page(me, Objects.requireNonNull(author), version, opened, false));
                    authority.written(opened.proposalId(), opened.writing().at());
                    authority.heard(opened.proposalId(), me, true);
                }
            }
        }
    }

    private void takesEffect(ProposalId id) {
        Page page = page(id);
        version++;
        page.version = version;
        facts = Facts.plus(facts, page.changes);
        closed = facts.containsKey("closing");
        corrections.decided(facts);
        page.changes.forEach(this::touch);
    }

    private void write(Seat begunBy, Seat author, Proposal written) {
        pages.put(written.proposalId(), new Page(begunBy, author, version, written, true));
        authority.written(written.proposalId(), written.writing().at());
    }

    private void touch(Change change) {
        spokenOf(change).forEach(thing -> touched.put(thing, version));
    }

    private boolean mustBeReadAgain(List<Change> changes, int base) {
        Map<String, String> then = facts;
        for (Change change : changes) {
            boolean isAnother = !(change instanceof Change.AddMeasure); // what only adds stands in nobody's way
            boolean changed = spokenOf(change).stream().anyMatch(thing -> touched.getOrDefault(thing, 0) > base);
            if (isAnother && changed || change instanceof Change.ClosePlan && version > base || isGone(change, then)) {
                return true;
            }
            then = Facts.plus(then, List.of(change));
        }
        return false;
    }

    /** The agreed things that a change is about. */
    private static List<String> spokenOf(Change change) {
        return switch (change) {
            case Change.AddGoal add -> List.of(add.goal().goalId().toString());
            case Change.AddMeasure add ->
                List.of(add.goalId().toString(), add.measure().measureId().toString());
            case Change.AddAction add -> List.of(add.action().actionId().toString());
            case Change.ChangeAction other -> List.of(other.actionId().toString());
            case Change.ChooseOpportunity choose ->
                List.of(choose.opportunity().choiceId().toString());
            case Change.AddSupport add -> List.of(add.support().supportId().toString());
            case Change.TakeRisk take -> List.of(take.risk().riskId().toString());
            case Change.AdoptPathway adopt ->
                List.of(adopt.pathway().pathwayId().toString());
            case Change.SetBudget set -> List.of("budget");
            case Change.AllocateBudget allocate ->
                allocate.replaces() == null
                        ? List.of(allocate.allocation().allocationId().toString())
                        : List.of(
                                allocate.allocation().allocationId().toString(),
                                allocate.replaces().toString());
            case Change.ClosePlan close -> List.of("standing");
            case CancelAction cancel -> List.of(cancel.actionId().toString());
            case ChangeGoal other -> List.of(other.goalId().toString());
            case ChangeMeasure other -> List.of(other.measureId().toString());
            case ChangeSupport other -> List.of(other.supportId().toString());
            case ChangeTimetable table -> List.of("week");
            case CloseGoal close -> List.of(close.goalId().toString());
            case PausePlan pause -> List.of("standing");
            case ResumePlan resume -> List.of("standing");
            case SetContingency contingency -> List.of("contingency");
            case SetReviewRhythm rhythm -> List.of("rhythm");
        };
    }

    /** Whether the plan has no longer what the change needs. */
    private static boolean isGone(Change change, Map<String, String> facts) {
        return switch (change) {
            case Change.AddGoal add -> isEnded(add.goal().partOf(), facts);
            case Change.AddMeasure add -> isEnded(add.goalId(), facts);
            case Change.AddAction add -> isEnded(add.action().goalId(), facts);
            case Change.ChooseOpportunity choose -> isEnded(choose.opportunity().goalId(), facts);
            case Change.AdoptPathway adopt -> isEnded(adopt.pathway().goalId(), facts);
            case CloseGoal close ->
                facts.entrySet().stream()
                        .anyMatch(fact -> fact.getKey().endsWith(" part of")
                                && fact.getValue().equals(close.goalId().toString())
                                && !facts.containsKey(fact.getKey().replace(" part of", " ended")));
            case ChangeMeasure other -> {
                String key = Facts.measureKey(facts, other.measureId().value());
                String goal = key == null ? "" : key.substring(0, key.indexOf(" measure "));
                yield key == null
                        || facts.containsKey(goal + " ended")
                        || other.noLongerUsed() != null
                                && facts.keySet().stream()
                                                .filter(one -> one.startsWith(goal + " measure "))
                                                .count()
                                        == 1;
            }
            case Change.SetBudget set ->
                !Purse.worst(Facts.plus(facts, List.of(set))).equals(DONE);
            case Change.AllocateBudget allocate ->
                !Purse.worst(Facts.plus(facts, List.of(allocate))).equals(DONE);
            case Change.ChangeAction other -> false;
            case Change.AddSupport add -> false;
            case Change.TakeRisk take -> false;
            case Change.ClosePlan close -> false;
            case CancelAction cancel -> false;
            case ChangeGoal other -> false;
            case ChangeSupport other -> false;
            case ChangeTimetable table -> false;
            case PausePlan pause -> false;
            case ResumePlan resume -> false;
            case SetContingency contingency -> false;
            case SetReviewRhythm rhythm -> false;
        };
    }

    private static boolean isEnded(@Nullable GoalId goal, Map<String, String> facts) {
        return goal != null && facts.containsKey("goal " + goal + " ended");
    }

    private long living(Seat begunBy) {
        return pages.values().stream()
                .filter(page -> page.begunBy == begunBy && page.isAlive())
                .count();
    }

    private String firstFault(List<NewChange> changes, Seat me, Instant now) {
        return Sketch.firstFault(
                facts,
                changes,
                catalogue,
                now.atZone(ZoneId.of("Europe/London")).toLocalDate(),
                me == Seat.WORKER);
    }

    private Set<String> seated() {
        Set<String> accounts = new HashSet<>(seatOf(Seat.PERSON));
        accounts.addAll(seatOf(Seat.WORKER));
        return accounts;
    }

    /** In the worker's seat, now or before. */
    private Set<String> isOrWasSeated() {
        Set<String> accounts = new HashSet<>(seatOf(Seat.WORKER));
        accounts.addAll(seats.formerHolders());
        return accounts;
    }

    private Set<String> onTheTable() {
        Set<String> alive = new HashSet<>();
        pages.forEach((id, page) -> {
            if (page.isAlive()) {
                alive.add(id.toString());
            }
        });
        return alive;
    }

    private boolean hasTheOtherSeat(Actor actor) {
        return switch (actor.relation()) {
            case PERSON -> seatOf(Seat.WORKER).contains(actor.account()) || seats.wasTheirs(actor.account());
            case WORKER -> seatOf(Seat.PERSON).contains(actor.account());
            case ADVOCATE, SUPPORTER, BROKER, NOMINEE -> false;
        };
    }

    private @Nullable Seat seatFor(Actor actor) {
        Set<String> workers = seatOf(Seat.WORKER);
        return switch (actor.relation()) {
            case PERSON -> Seat.PERSON;
            case WORKER -> workers.isEmpty() || workers.contains(actor.account()) ? Seat.WORKER : null;
            case ADVOCATE, SUPPORTER, BROKER, NOMINEE -> null;
        };
    }

    private Set<String> seatOf(Seat seat) {
        Set<String> accounts = sat.get(seat);
        if (accounts == null) {
            throw new AssertionError(seat);
        }
        return accounts;
    }
}
