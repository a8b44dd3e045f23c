package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.BudgetCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.PerspectiveCommand;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.ExactBytes;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;

/** Promise 2: every act names one revision and its hash, and the bytes behind the hash are exactly what was put forward. */
class ExactWordsTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void everyActIsAboutExactlyTheWordsThatWerePutForward(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, ExactWordsTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        if (moment.command() instanceof Command.OnRevision about
                && !moment.events().isEmpty()) {
            Proposal onTheTable = moment.named(moment.before()).orElseThrow();
            assertThat(about.revision()).isEqualTo(onTheTable.revision());
            assertThat(about.contentHash()).isEqualTo(onTheTable.contentHash());
        }
        if (moment.command() instanceof Command.Split split) {
            theBytesOfThePartsAreThoseOfTheWhole(moment, split);
        } else if (moment.command() instanceof CorrectionCommand.Object) {
            moment.written().ifPresent(written -> whatWasObjectedToIsOnTheTable(moment, written));
        } else {
            moment.written().ifPresent(written -> theBytesSayWhatWasSent(moment, written));
        }
        moment.version().ifPresent(decided -> theBytesSayWhatThePlanSays(moment, decided));
        for (Event event : moment.events()) {
            Ledger.acts(List.of(event))
                    .forEach(act ->
                            assertThat(act.account()).isEqualTo(moment.actor().account()));
        }
        if (!moment.events().isEmpty() && moment.command() instanceof Command.OnRevision about) {
            Act act = Ledger.acts(moment.history(), about.proposalId()).getLast();
            Event.ProposalWritten words = Ledger.written(moment.history(), about.proposalId(), act.revision());
            assertThat(act.contentHash()).isEqualTo(words.content().hash());
        }
    }

    private static void theBytesSayWhatWasSent(Moment moment, Event.ProposalWritten written) {
        Proposal proposal = written.proposal();
        String nonce =
                Surroundings.nth(moment.number(), moment.actor()).nonces().get();
        Words reason = reason(moment.command());
        List<NewChange> sent = changes(moment.command());
        assertThat(written.content().bytes()).isEqualTo(Wire.revision(moment.before(), proposal, nonce, reason, sent));
        assertThat(proposal.contentHash().value()).isEqualTo(sha256(written.content()));
        assertThat(proposal.reason()).isEqualTo(reason);
        assertThat(Ledger.written(moment.history())
                        .filter(other -> other.content().hash().equals(proposal.contentHash())))
                .as("no hash stands for two revisions")
                .hasSize(1);
        everyNameMeansTheGoalThatWasMeant(sent, proposal.changes());
    }

    /** The correction's words, whole, agreed to by nobody, and nothing of the plan has changed. */
    private static void whatWasObjectedToIsOnTheTable(Moment moment, Event.ProposalWritten written) {
        Proposal proposal = written.proposal();
        Annotation annotation = (Annotation) moment.item().orElseThrow();
        NewChange put = switch (annotation.about()) {
            case GOAL -> new ChangeGoal(new GoalId(annotation.id()), annotation.corrected(), null);
            case ACTION ->
                new NewChange.ChangeAction(new ActionId(annotation.id()), annotation.corrected(), null, null);
        };
        String nonce =
                Surroundings.nth(moment.number(), moment.actor()).nonces().get();
        assertThat(written.content().bytes())
                .isEqualTo(Wire.revision(moment.before(), proposal, nonce, annotation.reason(), List.of(put)));
        assertThat(proposal.contentHash().value()).isEqualTo(sha256(written.content()));
        assertThat(proposal.agreements()).isEmpty();
        assertThat(moment.after().content()).isEqualTo(moment.before().content());
    }

    private static void theBytesOfThePartsAreThoseOfTheWhole(Moment moment, Command.Split split) {
        List<Event.ProposalWritten> parts = moment.allWritten();
        if (parts.isEmpty()) {
            return;
        }
        ExactBytes whole = Ledger.written(moment.history(), split.proposalId(), split.revision())
                .content();
        Supplier<String> nonces =
                Surroundings.nth(moment.number(), moment.actor()).nonces();
        assertThat(parts).hasSize(2);
        for (Event.ProposalWritten part : parts) {
            boolean isFirst = part.equals(parts.getFirst());
            assertThat(part.content().bytes())
                    .isEqualTo(Wire.part(
                            whole.bytes(),
                            part.proposal().proposalId().toString(),
                            nonces.get(),
                            place -> split.part().contains(place) == isFirst));
            assertThat(part.proposal().contentHash().value()).isEqualTo(sha256(part.content()));
            assertThat(part.proposal().agreements())
                    .as("nobody has agreed to a part alone")
                    .isEmpty();
        }
    }

    private static void theBytesSayWhatThePlanSays(Moment moment, Event.VersionDecided decided) {
        Plan after = moment.after();
        Proposal agreed = after.proposal(decided.proposalId()).orElseThrow();
        List<Act> acts = Ledger.acts(moment.history(), decided.proposalId());
        boolean forThem = acts.getLast().kind() == Act.Kind.DECIDED_ON_BEHALF;
        List<Act> yeses = Stream.of(Seat.PERSON, Seat.WORKER)
                .filter(seat -> !forThem || seat == Seat.WORKER)
                .map(seat -> Ledger.lastWord(moment.history(), decided.proposalId(), agreed.revision(), seat)
                        .orElseThrow())
                .toList();
        assertThat(decided.document().bytes())
                .isEqualTo(Wire.version(after, agreed, yeses, forThem ? acts.getLast() : null));
        assertThat(decided.document().hash().value()).isEqualTo(sha256(decided.document()));
    }

    private static void everyNameMeansTheGoalThatWasMeant(List<NewChange> sent, List<Change> written) {
        List<NewChange> namingGoals = sent.stream()
                .filter(change -> !(change instanceof NewChange.AddGoal))
                .toList();
        List<Change> named = written.stream()
                .filter(change -> !(change instanceof Change.AddGoal))
                .toList();
        List<NewChange.AddGoal> goals = Wire.goals(sent);
        for (int i = 0; i < goals.size(); i++) {
            GoalId partOf = ((Change.AddGoal) written.get(i)).goal().partOf();
            assertThat(Wire.means(goals.get(i).goal().partOf(), partOf == null ? null : partOf.value(), sent, written))
                    .as("the longer goal of a goal")
                    .isTrue();
        }
        for (int i = 0; i < namingGoals.size(); i++) {
            boolean right = switch (named.get(i)) {
                case Change.AddMeasure add ->
                    Wire.means(
                            ((NewChange.AddMeasure) namingGoals.get(i)).goalRef(),
                            add.goalId().value(),
                            sent,
                            written);
                case Change.AddAction add ->
                    Wire.means(
                            ((NewChange.AddAction) namingGoals.get(i)).action().goalRef(),
                            add.action().goalId() == null
                                    ? null
                                    : add.action().goalId().value(),
                            sent,
                            written);
                case Change.ChooseOpportunity choose ->
                    Wire.means(
                            ((NewChange.ChooseOpportunity) namingGoals.get(i)).goalRef(),
                            choose.opportunity().goalId() == null
                                    ? null
                                    : choose.opportunity().goalId().value(),
                            sent,
                            written);
                case Change.AdoptPathway adopt ->
                    Wire.means(
                            ((NewChange.AdoptPathway) namingGoals.get(i))
                                    .pathway()
                                    .goalRef(),
                            adopt.pathway().goalId() == null
                                    ? null
                                    : adopt.pathway().goalId().value(),
                            sent,
                            written);
                default -> true;
            };
            assertThat(right).as(() -> "the goal of a change").isTrue();
        }
    }

    private static Words reason(Command command) {
        return switch (command) {
            case Command.Propose propose -> propose.reason();
            case Command.Revise revise -> revise.reason();
            case Command.Split split -> throw new AssertionError("splitting says nothing new");
            case Command.Agree agree -> throw new AssertionError("agreeing writes nothing");
            case Command.Decline decline -> throw new AssertionError("declining writes nothing");
            case Command.Withdraw withdraw -> throw new AssertionError("withdrawing writes nothing");
            case DoingCommand doing -> throw new AssertionError("doing is no proposal");
            case EvaluationCommand evaluation -> throw new AssertionError("an evaluation is no proposal");
            case PerspectiveCommand perspective -> throw new AssertionError("a perspective is no proposal");
            case RequirementCommand requirement -> throw new AssertionError("a requirement is no proposal");
            case ReviewCommand review -> throw new AssertionError("a review is no proposal");
            case Command.Attest attest -> throw new AssertionError("attesting writes nothing");
            case Command.Contradict contradict -> throw new AssertionError("contradicting writes nothing");
            case Command.DecideOnBehalf decide -> throw new AssertionError("deciding for somebody writes nothing");
            case AuthorityCommand record -> throw new AssertionError("a record writes nothing");
            case SeatCommand seat -> throw new AssertionError("a seat writes nothing");
            case TalkCommand talk -> throw new AssertionError("talking writes nothing");
            case CorrectionCommand correction -> throw new AssertionError("a correction has words of its own");
            case BudgetCommand budget -> throw new AssertionError("a statement is no proposal");
            case VoiceCommand voice -> throw new AssertionError("an idea is no proposal");
        };
    }

    private static List<NewChange> changes(Command command) {
        return switch (command) {
            case Command.Propose propose -> propose.changes();
            case Command.Revise revise -> revise.changes();
            case Command.Agree agree -> List.of();
            case Command.Split split -> List.of();
            case Command.Decline decline -> List.of();
            case Command.Withdraw withdraw -> List.of();
            case DoingCommand doing -> List.of();
            case EvaluationCommand evaluation -> List.of();
            case PerspectiveCommand perspective -> List.of();
            case RequirementCommand requirement -> List.of();
            case ReviewCommand review -> List.of();
            case Command.Attest attest -> List.of();
            case Command.Contradict contradict -> List.of();
            case Command.DecideOnBehalf decide -> List.of();
            case AuthorityCommand record -> List.of();
            case SeatCommand seat -> List.of();
            case TalkCommand talk -> List.of();
            case BudgetCommand budget -> List.of();
            case CorrectionCommand correction -> List.of();
            case VoiceCommand voice -> List.of();
        };
    }

    private static String sha256(ExactBytes exact) {
        try {
            return "sha-256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(exact.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
