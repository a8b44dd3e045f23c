package org.alongside.plan.engine.reading;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlanOfTheirOwn;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleCommands.decline;
import static org.alongside.plan.engine.testing.SampleCommands.revise;
import static org.alongside.plan.engine.testing.SampleCommands.split;
import static org.alongside.plan.engine.testing.SampleCommands.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleSpeaking;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;

/** Whoever reads what happened reads who did it, and never that somebody agreed who did not. */
class TimelineTest {

    @Test
    void aDisagreementAndWhatCameOfIt() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, decline(plan.latest()))
                .doing(PERSON, revise(plan.latest(), aGoal(), anAction()))
                .doing(WORKER, agreeTo(plan.latest()))
                .doing(PERSON, withdraw(plan.latest()));
        assertThat(sentences(plan))
                .containsExactly(
                        "The worker began this plan.",
                        "The worker put a proposal forward: one change.",
                        "The person said no to these words. The plan is as it was.",
                        "The person left it open how to go on.",
                        "The person put other words in the place of a proposal's: revision 2, 2 changes.",
                        "The person settled a disagreement.",
                        "The worker agreed to exactly these words.",
                        "These words took effect: this is version 1.",
                        "The person took back the agreement to what became version 1. That version stands, and the next step is open.",
                        "The person left it open how to go on.");
    }

    @Test
    void everyActIsToldInTheWordsOfWhoeverDidIt() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(PERSON, decline(plan.latest()))
                .doing(WORKER, revise(plan.latest(), aGoal()))
                .doing(PERSON, agreeTo(plan.latest()))
                .doing(WORKER, withdraw(plan.latest()));
        assertThat(lines(plan).stream()
                        .map(Timeline.Line::theirWords)
                        .filter(words -> words != null)
                        .map(Words::text))
                .containsExactly(
                        "We talked about this on Tuesday",
                        "Not before the summer",
                        "Nearer to what was said",
                        "Yes, that is it",
                        "I see it differently now");
        assertThat(lines(plan).stream().filter(line -> line.theirWords() != null))
                .extracting(Timeline.Line::seat)
                .containsExactly(Seat.WORKER, Seat.PERSON, Seat.WORKER, Seat.PERSON, Seat.WORKER);
    }

    @Test
    void whatWasSeenByAWitnessSaysSoAndSoDoesItsContradiction() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, SampleSpeaking.attest(plan.latest()))
                .doing(PERSON, SampleSpeaking.contradict(plan.latest()));
        assertThat(sentences(plan))
                .contains(
                        "The person agreed to exactly these words in another way, as a witness can say.",
                        "The person said that it was not theirs what was written down for them in version 1."
                                + " That version stands, and the next step is open.");
    }

    @Test
    void whatSomebodyElseDecidedIsNoAgreement() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal());
        plan.doing(WORKER, SampleSpeaking.lacks(plan.latest()))
                .doing(WORKER, SampleSpeaking.decideOnBehalf(plan.latest(), OnBehalf.Authority.BEST_INTERESTS));
        assertThat(sentences(plan))
                .contains("The person did not decide this: somebody with the right to it decided for them."
                        + " It is no agreement of theirs.")
                .noneMatch(sentence -> sentence.contains("agreed"));
    }

    @Test
    void aPartIsToldAsTheWordsOfWhoeverWroteItAndAsAgreedByNobody() {
        PlanBuilder plan = aPlan().proposing(WORKER, aGoal(), anAction());
        plan.doing(PERSON, split(plan.latest()));
        assertThat(sentences(plan).subList(2, 5))
                .containsExactly(
                        "The person split this in two, so that each part can be agreed to or not.",
                        "The person put what the worker had written on the table by itself,"
                                + " and nobody has agreed to it yet: one change.",
                        "The person put what the worker had written on the table by itself,"
                                + " and nobody has agreed to it yet: one change.");
        Timeline.Line part = lines(plan).getLast();
        assertThat(part.seat()).isEqualTo(Seat.PERSON);
        assertThat(part.theirWords()).isEqualTo(Words.of("We talked about this on Tuesday"));
        assertThat(part.about()).isEqualTo(plan.latest().proposalId().value());
    }

    @Test
    void thePersonAloneAndSomebodyOfTheCircle() {
        PlanBuilder plan = aPlanOfTheirOwn().doing(ADVOCATE, new VoiceCommand.PutIdea(Words.of("Ask the club")));
        plan.proposing(WORKER, aGoal());
        plan.doing(WORKER, withdraw(plan.latest()));
        assertThat(sentences(plan))
                .containsExactly(
                        "The person began this plan alone. The worker's seat is open.",
                        "Somebody of the circle put an idea forward.",
                        "A worker took the worker's seat.",
                        "The worker put a proposal forward: one change.",
                        "The worker took their own words back.");
        assertThat(lines(plan).get(1).seat()).isNull();
    }

    @Test
    void noSentenceHoldsWhatSomebodySaid() {
        PlanBuilder plan = aPlan().with(aGoal()).doing(PERSON, new VoiceCommand.PutIdea(Words.of("Ask the club")));
        assertThat(sentences(plan)).noneMatch(sentence -> sentence.contains("Tuesday") || sentence.contains("club"));
    }

    private static List<String> sentences(PlanBuilder plan) {
        return lines(plan).stream().map(Timeline.Line::sentence).toList();
    }

    private static List<Timeline.Line> lines(PlanBuilder plan) {
        return plan.history().stream().map(Timeline::tell).toList();
    }
}
