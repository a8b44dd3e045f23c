package org.alongside.plan.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.alongside.plan.app.plan.PlanHistory;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What chance seldom brings, sent by hand as the players would send it, and held against the oracle by the checker. */
@QuarkusTest
class SeldomThrownIT extends OnRealParts {

    private static final Words SAID = Words.of("Because it is so");

    @Inject
    PlanHistory history;

    @Inject
    ObjectMapper mapper;

    private final Post post = new Post();
    private List<Board> boards;
    private Board board;

    /** Four plans in which nothing has happened; in the last the person's account and the worker's have changed places. */
    @BeforeEach
    void lay() throws InterruptedException, ExecutionException {
        boards = new Play(mapper, post).round(new SplittableRandom(1), 0);
        board = boards.getFirst();
    }

    @AfterEach
    void theCheckerFindsNothing() {
        Checker checker = new Checker(history);
        List<Violation> violations = new ArrayList<>(post.violations());
        boards.forEach(one -> violations.addAll(checker.check(one)));
        assertThat(violations).isEmpty();
    }

    @Test
    void aPartOfWordsThatAreOlderThanThePlanIsMadeAgainToTheByte() {
        Proposal whole = propose(SampleChanges.aGoal(), SampleChanges.anAction());
        decide(SampleChanges.aContingency());

        JsonNode answer = yes(Actors.PERSON, SampleCommands.split(whole));

        Proposal part = board.read(answer.path("parts").path(0), Proposal.class);
        assertThat(part.basePlanVersion()).isZero();
        yes(Actors.PERSON, SampleCommands.agreeTo(part));
        assertThat(yes(Actors.WORKER, SampleCommands.agreeTo(part))
                        .path("planVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void whatAnObjectionPutsOnTheTableIsReadWithThePlan() {
        Action action = decide(SampleChanges.anAction()).content().actions().getFirst();
        JsonNode corrected = yes(
                Actors.WORKER,
                new CorrectionCommand.Annotate(
                        Annotation.About.ACTION,
                        action.actionId().value(),
                        action.title(),
                        Words.of(action.title().text() + "s"),
                        SAID));
        yes(Actors.PERSON, new CorrectionCommand.Object(itemId(corrected), SAID));

        Proposal opened = known().proposals().values().stream()
                .filter(Proposal::isAlive)
                .findFirst()
                .orElseThrow();

        yes(Actors.PERSON, SampleCommands.agreeTo(opened));
        yes(Actors.WORKER, SampleCommands.agreeTo(opened));
    }

    @Test
    void theSeatGoesToWhomTheCircleHasAndToNobodyElse() {
        assertThat(send(Actors.OTHER_WORKER, handOverTo(Actors.OTHER_WORKER)).code())
                .isEqualTo("not-the-holder");
        assertThat(send(Actors.WORKER, new SeatCommand.HandOver(null, Set.of(), SAID))
                        .code())
                .isEqualTo("not-a-worker-here");
        assertThat(send(Actors.WORKER, handOverTo(Actors.ADVOCATE)).code()).isEqualTo("not-a-worker-here");
        JsonNode asked = yes(Actors.PERSON, new SeatCommand.Ask(Request.What.CHANGE_OF_WORKER, SAID));

        yes(
                Actors.OTHER_WORKER,
                new SeatCommand.AnswerRequest(itemId(asked), ReviewRequest.Outcome.GRANTED, Actors.OTHER_WORKER, SAID));

        assertThat(known().workerSeat()).containsExactly(Actors.OTHER_WORKER.account());
        assertThat(send(Actors.WORKER, SampleCommands.propose(SampleChanges.anAction()))
                        .code())
                .isEqualTo("not-your-seat");
    }

    @Test
    void whoeverHasSatOnOneSideIsRefusedOnTheOther() {
        board = boards.getLast();

        assertThat(send(
                                Actors.as(Actor.Relation.PERSON, Actors.WORKER),
                                SampleCommands.propose(SampleChanges.anAction()))
                        .code())
                .isEqualTo("both-seats");
    }

    @Test
    void aHolderWhoHasLeftTheirPlaceIsStoodInFor() {
        board = boards.getLast();
        assertThat(known().workerSeat()).containsExactly(Actors.WORKER.account());

        yes(Actors.OTHER_WORKER, handOverTo(Actors.OTHER_WORKER));

        assertThat(known().workerSeat()).containsExactly(Actors.OTHER_WORKER.account());
    }

    @Test
    void aChallengeIsAnsweredAQuestionTakenBackAndAnOpportunityEnded() {
        JsonNode requirement = yes(
                Actors.WORKER,
                new RequirementCommand.RecordRequirement(new Requirement.Terms(
                        LegalBasis.COURT_ORDER,
                        SAID,
                        SAID,
                        SAID,
                        SAID,
                        SAID,
                        SAID,
                        LocalDate.now().plusMonths(3))));
        JsonNode challenged =
                yes(Actors.PERSON, new RequirementCommand.ChallengeRequirement(itemId(requirement), SAID));
        ItemId challenge = ((Requirement) Objects.requireNonNull(known().items().get(itemId(challenged))))
                .challenges()
                .getFirst()
                .challengeId();
        yes(
                Actors.WORKER,
                new RequirementCommand.AnswerChallenge(itemId(requirement), challenge, Challenge.Outcome.STANDS, SAID));

        Proposal asked = propose(SampleChanges.anAction());
        JsonNode question = yes(
                Actors.PERSON,
                new TalkCommand.AskQuestion(
                        asked.proposalId(), asked.revision(), asked.contentHash(), "/reason", SAID));
        yes(Actors.PERSON, new TalkCommand.WithdrawQuestion(itemId(question)));

        Plan plan = decide(SampleChanges.theCookeryCourse());
        yes(
                Actors.PERSON,
                new DoingCommand.EndOpportunity(
                        plan.content().opportunities().getFirst().choiceId(), OpportunityEnd.How.LEFT, null));
    }

    private static SeatCommand handOverTo(Actor to) {
        return new SeatCommand.HandOver(to, Set.of(), SAID);
    }

    private Proposal propose(NewChange... changes) {
        return board.read(yes(Actors.WORKER, SampleCommands.propose(changes)), Proposal.class);
    }

    private Plan decide(NewChange change) {
        yes(Actors.PERSON, SampleCommands.agreeTo(propose(change)));
        return known();
    }

    /** The plan as it is read now. */
    private Plan known() {
        post.read(Cast.account(Actors.ADVOCATE), board);
        return board.latest().plan();
    }

    private static ItemId itemId(JsonNode answer) {
        return new ItemId(UUID.fromString(answer.path("itemId").asText()));
    }

    private JsonNode yes(Actor actor, Command command) {
        Attempt attempt = send(actor, command);
        assertThat(attempt.saidYes()).as("%s", attempt).isTrue();
        return attempt.answer();
    }

    private Attempt send(Actor actor, Command thrown) {
        Command command = board.cast().asTheCircleHasIt(thrown);
        return post.send(new Post.Parcel(
                board,
                actor,
                command,
                new Letters(mapper).of(command, board.latest().plan()),
                null,
                null));
    }
}
