package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.alongside.plan.engine.testing.SampleChanges.aGoalCalled;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.alongside.plan.engine.testing.SampleChanges.anActionFor;
import static org.alongside.plan.engine.testing.SampleChanges.anEnd;
import static org.alongside.plan.engine.testing.SampleChanges.renamed;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleCommands.decline;
import static org.alongside.plan.engine.testing.SampleCommands.revise;
import static org.alongside.plan.engine.testing.SampleCommands.split;
import static org.alongside.plan.engine.testing.SampleCommands.withdraw;
import static org.alongside.plan.engine.testing.SampleSpeaking.attest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.proposal.Rendition;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part can be agreed to, and nobody has agreed to it before they say so. */
class SplitTest {

    private final PlanBuilder plan = aPlan().proposing(WORKER, aGoal(), anAction());

    private Decision decide(Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, actor));
    }

    private List<Proposal> parts() {
        return plan.build().asKept().proposals().values().stream()
                .sorted((a, b) ->
                        a.proposalId().value().compareTo(b.proposalId().value()))
                .toList();
    }

    @Test
    void bothHaveToAgreeToAPart() {
        plan.doing(PERSON, split(plan.latest()));
        Proposal part = parts().getFirst();
        plan.doing(WORKER, agreeTo(part));
        assertThat(plan.build().version()).isZero();
        plan.doing(PERSON, agreeTo(part));
        assertThat(plan.build().version()).isEqualTo(1);
        assertThat(plan.build().content().goals()).hasSize(1);
        assertThat(plan.build().content().actions()).isEmpty();
    }

    @Test
    void aQuestionAboutTheWholeIsAnsweredFirst() {
        Proposal whole = plan.latest();
        plan.doing(
                PERSON,
                new TalkCommand.AskQuestion(
                        whole.proposalId(),
                        whole.revision(),
                        whole.contentHash(),
                        "/changes/0",
                        Words.of("What is that?")));
        assertThat(decide(WORKER, split(whole))).isEqualTo(Refusal.QUESTION_OPEN.refused());
    }

    @Test
    void afterANoOnlyTheSideThatSaidItSplits() {
        plan.doing(PERSON, decline(plan.latest()));
        assertThat(decide(WORKER, split(plan.latest()))).isEqualTo(Refusal.PROPOSAL_DECLINED.refused());
        Proposal whole = plan.latest();
        plan.doing(PERSON, split(whole));
        assertThat(plan.build().proposal(whole.proposalId()).orElseThrow().status())
                .isEqualTo(ProposalStatus.SPLIT);
        assertThat(parts()).allMatch(part -> part.awaiting().size() == 2);
    }

    /** Otherwise a worker could reword what the person said no to, cut it in two, and have a professional say that they agreed. */
    @Test
    void aNoStandsAgainstTheParts() {
        plan.doing(PERSON, decline(plan.latest()));
        plan.doing(WORKER, revise(plan.latest(), aGoal("In a few other words"), anAction()));
        plan.doing(WORKER, split(plan.latest()));
        Proposal part = parts().getFirst();
        plan.doing(WORKER, agreeTo(part));
        Proposal agreed = plan.build().proposal(part.proposalId()).orElseThrow();
        assertThat(decide(WORKER, attest(agreed, Attestation.Relation.OTHER_PROFESSIONAL, null)))
                .isEqualTo(Refusal.NO_STANDS.refused());
        plan.doing(PERSON, agreeTo(agreed));
        assertThat(plan.build().version()).isEqualTo(1);
    }

    /** Until the other side says yes as well, nothing has been decided: who takes a yes back can think again. */
    @Test
    void aYesToAPartIsTakenBackAndGivenAgain() {
        plan.doing(PERSON, split(plan.latest()));
        Proposal part = parts().getFirst();
        plan.doing(PERSON, agreeTo(part)).doing(PERSON, withdraw(part)).doing(WORKER, agreeTo(part));
        assertThat(plan.build().version()).isZero();
        plan.doing(PERSON, agreeTo(part));
        assertThat(plan.build().version()).isEqualTo(1);
    }

    /** Otherwise a worker could have a professional say that the person agreed, minutes after the person took that very yes back. */
    @Test
    void aYesThatWasTakenBackStandsAgainstWhatOthersSayForThePerson() {
        plan.doing(WORKER, split(plan.latest()));
        Proposal part = parts().getFirst();
        plan.doing(PERSON, agreeTo(part)).doing(PERSON, withdraw(part)).doing(WORKER, agreeTo(part));
        assertThat(decide(WORKER, attest(part, Attestation.Relation.OTHER_PROFESSIONAL, null)))
                .isEqualTo(Refusal.NO_STANDS.refused());
        assertThat(decide(WORKER, attest(part, Attestation.Relation.ADVOCATE, null)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void whatNeedsEachOtherStaysTogether() {
        PlanBuilder both = aPlan().proposing(WORKER, aGoalCalled("cooking"), anActionFor("cooking"));
        assertThat(PlanEngine.decide(both.build(), split(both.latest()), Surroundings.nth(1_000, PERSON)))
                .isEqualTo(Refusal.PARTS_NEED_EACH_OTHER.refused());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "-1, false"})
    void aPartIsMadeOfChangesThatAreThere(int place, boolean there) {
        Decision decision = decide(PERSON, splitOff(plan.latest(), Set.of(place)));
        if (there) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(decision).isEqualTo(Refusal.NOT_A_PART.refused());
        }
    }

    @Test
    void nothingAndEverythingAreNoParts() {
        assertThat(decide(PERSON, splitOff(plan.latest(), Set.of()))).isEqualTo(Refusal.NOT_A_PART.refused());
        assertThat(decide(PERSON, splitOff(plan.latest(), Set.of(0, 1)))).isEqualTo(Refusal.NOT_A_PART.refused());
    }

    @Test
    void wordsThatHaveToBeReadAgainAreNotSplitAndNothingIsOnceThePlanIsClosed() {
        PlanBuilder agreed = aPlan().with(anAction());
        var action = agreed.build().content().actions().getFirst().actionId();
        agreed.proposing(WORKER, renamed(action, "Ring"), aGoal());
        Proposal overtaken = agreed.latest();
        agreed.with(renamed(action, "Write"));
        assertThat(PlanEngine.decide(agreed.build(), split(overtaken), Surroundings.nth(1_000, PERSON)))
                .isEqualTo(Refusal.PROPOSAL_SUPERSEDED.refused());
        agreed.with(anEnd());
        assertThat(PlanEngine.decide(agreed.build(), split(overtaken), Surroundings.nth(1_000, PERSON)))
                .isEqualTo(Refusal.PLAN_CLOSED.refused());
    }

    /** Of their own words one proposal becomes two; of the other side's, none of theirs does. */
    @ParameterizedTest
    @CsvSource({"49, 0, true", "50, 0, false", "0, 48, true", "0, 49, false", "50, 48, true"})
    void theTwoPartsCountForWhoeverSplits(int ofTheWorker, int ofThePerson, boolean accepted) {
        for (int i = 1; i < ofTheWorker; i++) {
            plan.proposing(WORKER, aGoal());
        }
        for (int i = 0; i < ofThePerson; i++) {
            plan.proposing(PERSON, aGoal());
        }
        Proposal whole = plan.build().proposals().values().stream()
                .filter(each -> each.changes().size() == 2)
                .findFirst()
                .orElseThrow();
        Decision decision = decide(ofThePerson == 0 ? WORKER : PERSON, split(whole));
        if (accepted) {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
        } else {
            assertThat(decision).isEqualTo(Refusal.TOO_MANY_OPEN.refused());
        }
    }

    @Test
    void thePartsStayTheWordsOfWhoeverWroteThem() {
        plan.doing(PERSON, split(plan.latest()));
        assertThat(parts()).hasSize(2).allSatisfy(part -> {
            assertThat(part.author()).isEqualTo(Seat.WORKER);
            assertThat(part.authorsAccount()).isEqualTo(WORKER.account());
        });
        plan.doing(PERSON, revise(parts().getFirst(), aGoal("Bake")));
        assertThat(plan.latest().authorsAccount()).isEqualTo(PERSON.account());
    }

    private static Command.Split splitOff(Proposal whole, Set<Integer> part) {
        return new Command.Split(
                whole.proposalId(), whole.revision(), whole.contentHash(), Words.of("Only that"), part);
    }

    @Test
    void whatOneSideAgreedToAloneItTakesBackWithoutEndingTheWords() {
        plan.doing(PERSON, split(plan.latest()));
        Proposal part = parts().getFirst();
        plan.doing(PERSON, agreeTo(part));
        plan.doing(
                PERSON,
                new Command.Withdraw(part.proposalId(), part.revision(), part.contentHash(), Words.of("Not yet")));
        Proposal after = plan.build().proposal(part.proposalId()).orElseThrow();
        assertThat(after.status()).isEqualTo(ProposalStatus.OPEN);
        assertThat(after.agreements()).isEmpty();
    }

    @Test
    void theFormInWhichTheWordsWerePutIsKeptWithTheYes() {
        Proposal whole = plan.latest();
        Rendition form =
                new Rendition(whole.contentHash(), "cy", Rendition.Format.EASY_READ, true, Words.of("B. Example"));
        plan.doing(PERSON, new Command.Agree(whole.proposalId(), whole.revision(), whole.contentHash(), null, form));
        assertThat(plan.latest().acts().getLast().rendition()).isEqualTo(form);
    }
}
