package org.alongside.plan.app.model;

import static org.alongside.plan.app.model.Violation.Kind.BROKEN_HISTORY;
import static org.alongside.plan.app.model.Violation.Kind.LOST_UPDATE;
import static org.alongside.plan.app.model.Violation.Kind.OUT_OF_ORDER;
import static org.alongside.plan.app.model.Violation.Kind.PHANTOM;
import static org.alongside.plan.app.model.Violation.Kind.UNEXPLAINED_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.alongside.plan.app.plan.Forgery;
import org.alongside.plan.app.plan.PlanHistory;
import org.alongside.plan.app.plan.PlanHistory.Told;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleCommands;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checker is worth what it finds. */
@QuarkusTest
class CheckerIT extends OnRealParts {

    private static final VoiceCommand AN_IDEA = new VoiceCommand.PutIdea(Words.of("Ask the bakery as well"));

    @Inject
    PlanHistory history;

    @Inject
    Forgery forgery;

    @Inject
    ObjectMapper mapper;

    private final Post post = new Post();
    private Board board;

    @BeforeEach
    void playAWhile() throws InterruptedException, ExecutionException {
        board = new Play(mapper, post).round(new SplittableRandom(20261122), 3).getFirst();
        assertThat(send(Actors.PERSON, AN_IDEA).saidYes()).isTrue();
        assertThat(check()).isEmpty();
    }

    @Test
    void theCheckerFindsAStateThatWasWrittenOver() {
        PlanHistory.PlanRow before = PlanHistory.plan(board.planId());
        send(Actors.PERSON, AN_IDEA);

        Forgery.restoreState(board.planId(), before);

        assertThat(kinds()).containsOnly(LOST_UPDATE);
    }

    @Test
    void theCheckerFindsWhatIsGoneTogetherWithEveryTraceInTheLog() {
        PlanHistory.PlanRow before = PlanHistory.plan(board.planId());
        String idea = send(Actors.PERSON, AN_IDEA).answer().path("itemId").asText();

        Forgery.restore(board.planId(), before);
        Database.execute(
                "delete from plan_event where plan_id = '" + board.planId() + "' and seq > " + before.eventSeq());
        Database.execute("delete from plan_item where item_id = '" + idea + "'");

        assertThat(kinds()).containsOnly(LOST_UPDATE);
    }

    @Test
    void theCheckerFindsAYesForWhichNothingWasKept() {
        Attempt attempt = send(Actors.PERSON, AN_IDEA);

        board.heard(attempt.as(UUID.randomUUID().toString()));

        assertThat(kinds()).containsOnly(LOST_UPDATE);
    }

    @Test
    void theCheckerFindsWhatNobodyAskedFor() {
        Http.json(Http.post(Cast.account(Actors.PERSON), board.path() + "/ideas", "{\"words\":\"Not mine\"}"), 201);

        assertThat(kinds()).contains(PHANTOM).doesNotContain(BROKEN_HISTORY, LOST_UPDATE);
    }

    @Test
    void theCheckerFindsWhatWasRefusedAndDoneAllTheSame() {
        Attempt attempt = send(Actors.PERSON, AN_IDEA);
        board.attempts().remove(attempt);

        board.heard(attempt.answered(409, Http.JSON.createObjectNode().put("code", "plan-closed")));

        assertThat(kinds()).contains(PHANTOM);
    }

    @Test
    void theCheckerFindsARefusalThatNoRuleGives() {
        Attempt refused = send(Actors.ADVOCATE, SampleCommands.propose(SampleChanges.anAction()));
        assertThat(refused.code()).isEqualTo("not-your-seat");
        assertThat(check()).isEmpty();

        board.heard(refused.answered(409, Http.JSON.createObjectNode().put("code", "plan-closed")));

        assertThat(kinds()).containsOnly(UNEXPLAINED_ANSWER);
    }

    @Test
    void theCheckerFindsAnOrderThatNobodySaw() {
        Attempt first = send(Actors.PERSON, AN_IDEA);
        Attempt second = send(Actors.PERSON, AN_IDEA);
        board.attempts().removeAll(List.of(first, second));

        board.heard(first.at(second.began(), second.ended()));
        board.heard(second.at(first.began(), first.ended()));

        assertThat(kinds()).containsOnly(OUT_OF_ORDER);
    }

    @Test
    void theCheckerFindsAHistoryThatWasWrittenAnewWithAllItsLinks() {
        decideSomething();

        forgery.rewrite(board.planId(), "ProposalActedOn", event -> {
            ((ObjectNode) event.path("act")).put("account", Actors.PERSON.account());
            return event;
        });

        assertThat(PlanHistory.isWhole(board.planId())).isTrue();
        assertThat(kinds()).containsOnly(BROKEN_HISTORY);
    }

    @Test
    void theCheckerFindsAVersionThatIsMissing() {
        decideSomething();

        Database.execute("update plan_version set version = version + 100 where plan_id = '" + board.planId() + "'");

        assertThat(kinds()).containsOnly(BROKEN_HISTORY);
    }

    @Test
    void theCheckerFindsAVersionWithoutBothAgreementsToItsWords() {
        decideSomething();
        assertThat(withEveryActBeing(act -> act)).isEmpty();

        assertThat(withEveryActBeing(act -> act.seat() == Seat.WORKER ? withAccount(act, Actors.PERSON) : act))
                .as("one account on both sides")
                .isNotEmpty();
        assertThat(withEveryActBeing(act -> of(Act.Kind.DECLINED, act))).isNotEmpty();
        assertThat(withEveryActBeing(act -> of(Act.Kind.ATTESTED, act)))
                .as("attested, and not marked so")
                .isNotEmpty();
        assertThat(withEveryActBeing(act -> of(Act.Kind.DECIDED_ON_BEHALF, act)))
                .as("decided on behalf, and not marked so")
                .isNotEmpty();
    }

    /** What is said of the versions if the acts in the log had been others. */
    private List<Violation> withEveryActBeing(UnaryOperator<Act> other) {
        return Agreements.check(
                board.planId(),
                history.story(board.planId()).stream()
                        .map(told -> told.event() instanceof Event.ProposalActedOn acted
                                ? new Told(
                                        told.row(),
                                        new Event.ProposalActedOn(
                                                acted.proposalId(), other.apply(acted.act()), acted.status()),
                                        told.after())
                                : told)
                        .toList());
    }

    private static Act of(Act.Kind kind, Act act) {
        return new Act(kind, act.seat(), act.account(), act.revision(), act.contentHash(), act.at(), act.words());
    }

    private static Act withAccount(Act act, Actor actor) {
        return new Act(
                act.kind(), act.seat(), actor.account(), act.revision(), act.contentHash(), act.at(), act.words());
    }

    /** Put forward by the worker and agreed by the person, and then the other way round. */
    private void decideSomething() {
        Actor worker = new Actor(holderOfTheWorkersSeat(), Actor.Relation.WORKER);
        decide(worker, Actors.PERSON);
        decide(Actors.PERSON, worker);
        assertThat(check()).isEmpty();
    }

    private void decide(Actor one, Actor other) {
        Proposal proposed = board.read(
                send(one, SampleCommands.propose(SampleChanges.anAction())).answer(), Proposal.class);
        assertThat(send(other, SampleCommands.agreeTo(proposed))
                        .answer()
                        .path("status")
                        .asText())
                .isEqualTo("AGREED");
    }

    private String holderOfTheWorkersSeat() {
        return history.story(board.planId()).getLast().after().workerSeat().stream()
                .findFirst()
                .orElse(Actors.WORKER.account());
    }

    private Attempt send(Actor actor, Command command) {
        return post.send(new Post.Parcel(
                board,
                actor,
                command,
                new Letters(mapper)
                        .of(command, board.knowledge(new SplittableRandom(1)).plan()),
                null,
                null));
    }

    private List<Violation> check() {
        return new Checker(history).check(board);
    }

    private List<Violation.Kind> kinds() {
        return check().stream().map(Violation::kind).distinct().toList();
    }
}
