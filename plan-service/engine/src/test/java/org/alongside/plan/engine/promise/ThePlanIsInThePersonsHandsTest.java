package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.talk.Question;
import org.alongside.plan.engine.voice.Request;

/**
 * Promise 8: the person can ask for a review, another worker or an advocate at any time and gets an answer with reasons; every version is
 * there for them; a line that is not understood pauses a decision.
 */
class ThePlanIsInThePersonsHandsTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void whatThePersonAsksForIsAnsweredAndWhatWasDecidedIsTheirsToRead(@ForAll("interleavings") List<Integer> dice) {
        Moment last =
                Interleaving.play(dice, ThePlanIsInThePersonsHandsTest::holdsAt).getLast();
        List<Event.VersionDecided> versions = Ledger.versions(last.history()).toList();
        assertThat(versions)
                .extracting(Event.VersionDecided::version)
                .isEqualTo(
                        IntStream.rangeClosed(1, last.after().version()).boxed().toList());
        assertThat(versions)
                .allSatisfy(
                        version -> assertThat(ContentHash.of(version.document().bytes()))
                                .isEqualTo(version.document().hash()));
    }

    private static void holdsAt(Moment moment) {
        askingIsNeverRefused(moment);
        Map<ItemId, Item> told = asTheEventsSay(moment.history());
        told.values().forEach(item -> isAnsweredOnceOrWaits(item, moment));
        if (moment.version().isPresent()) {
            Command.OnProposal about = (Command.OnProposal) moment.command();
            assertThat(moment.before().items(Question.class))
                    .as("what a line means was answered first")
                    .noneMatch(question ->
                            question.isOpen() && question.proposalId().equals(about.proposalId()));
        }
        for (AdvocacyDuty duty : moment.before().items(AdvocacyDuty.class)) {
            if (duty.isOpen()) {
                endsOnlyWhenSomebodyIsThere(duty, moment);
            }
        }
    }

    private static void askingIsNeverRefused(Moment moment) {
        boolean asks =
                moment.command() instanceof SeatCommand.Ask || moment.command() instanceof ReviewCommand.RequestReview;
        boolean isThePersonAlone = moment.actor().relation() == Actor.Relation.PERSON
                && !moment.before().isOrWasWorkers(moment.actor().account());
        if (asks && isThePersonAlone && !moment.context().personHasDied()) {
            assertThat(moment.answer()).isEqualTo(Oracle.DONE);
        }
    }

    private static void isAnsweredOnceOrWaits(Item item, Moment moment) {
        ReviewRequest.Answer answer = switch (item) {
            case Request request -> request.answer();
            case ReviewRequest request -> request.answer();
            default -> throw new AssertionError(item.kind());
        };
        Plan after = moment.after();
        assertThat(after.items().get(item.itemId())).isEqualTo(item);
        assertThat(after.asKept().items().containsKey(item.itemId()))
                .as("in sight for as long as the service owes an answer")
                .isEqualTo(answer == null);
        Item before = moment.before().items().get(item.itemId());
        if (before != null && !before.isOpen()) {
            assertThat(item).as("an answer stays").isEqualTo(before);
        } else if (answer != null) {
            assertThat(answer.by().account()).isEqualTo(moment.actor().account());
            assertThat(moment.actor().relation())
                    .as("the person owes no answer")
                    .isEqualTo(Actor.Relation.WORKER);
            assertThat(answer.reason().text()).isNotBlank();
            if (item instanceof Request request && answer.outcome() == ReviewRequest.Outcome.GRANTED) {
                isDoneAndNotOnlySaid(request, moment);
            }
        }
    }

    private static void isDoneAndNotOnlySaid(Request request, Moment moment) {
        switch (request.what()) {
            case CHANGE_OF_WORKER ->
                assertThat(moment.after().workerSeat())
                        .isNotEqualTo(moment.before().workerSeat());
            case ADVOCATE ->
                assertThat(moment.after().items(AdvocacyDuty.class)).anyMatch(AdvocacyDuty::isOpen);
        }
    }

    private static void endsOnlyWhenSomebodyIsThere(AdvocacyDuty before, Moment moment) {
        AdvocacyDuty after =
                moment.after().item(before.itemId(), AdvocacyDuty.class).orElseThrow();
        if (after.isOpen()) {
            return;
        }
        if (after.joined() != null) {
            assertThat(moment.actor().relation()).isEqualTo(Actor.Relation.ADVOCATE);
            assertThat(after.joined().account()).isEqualTo(moment.actor().account());
            assertThat(moment.before().isOrWasWorkers(moment.actor().account())).isFalse();
        } else {
            AdvocacyDuty.Individual individual = Objects.requireNonNull(after.individual());
            By agreed = Objects.requireNonNull(individual.agreed());
            assertThat(List.of(individual.by(), agreed)).extracting(By::seat).containsExactlyInAnyOrder(Seat.values());
            assertThat(agreed.account()).isEqualTo(moment.actor().account());
            assertThat(individual.by().account()).isNotEqualTo(agreed.account());
        }
    }

    private static Map<ItemId, Item> asTheEventsSay(List<Event> history) {
        Map<ItemId, Item> requests = new HashMap<>();
        for (Event event : history) {
            if (event instanceof Event.ItemKept kept
                    && (kept.item() instanceof Request || kept.item() instanceof ReviewRequest)) {
                requests.put(kept.item().itemId(), kept.item());
            }
        }
        return requests;
    }
}
