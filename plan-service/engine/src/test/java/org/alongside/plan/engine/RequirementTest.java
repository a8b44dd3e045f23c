package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.ADVOCATE;
import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;

/** What is imposed stands beside the plan, with what the person says of it and everything said against it. */
class RequirementTest {

    private static final Words WORDS = Words.of("Look for work for 16 hours a week");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @Test
    void whatIsMeantWellIsAnOffer() {
        assertThat(decide(aPlan(), WORKER, record(LegalBasis.ADVICE, TODAY.plusDays(30))))
                .isEqualTo(Refusal.NOT_A_REQUIREMENT.refused());
        assertThat(decide(aPlan(), WORKER, record(LegalBasis.PUBLIC_HEALTH_AIM, TODAY.plusDays(30))))
                .isEqualTo(Refusal.NOT_A_REQUIREMENT.refused());
        assertThat(decide(aPlan(), WORKER, record(LegalBasis.SAFEGUARDING_ENQUIRY, TODAY.plusDays(30))))
                .isEqualTo(Refusal.ENQUIRY_BINDS_NOBODY.refused());
    }

    @Test
    void itIsLookedAtAgainWithinAYear() {
        assertThat(decide(aPlan(), WORKER, record(LegalBasis.COURT_ORDER, TODAY)))
                .isEqualTo(Refusal.NEEDS_REVIEW_DATE.refused());
        assertThat(decide(aPlan(), WORKER, record(LegalBasis.COURT_ORDER, TODAY.plusDays(1))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(aPlan(), WORKER, record(LegalBasis.COURT_ORDER, TODAY.plusYears(1))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(
                        aPlan(),
                        WORKER,
                        record(LegalBasis.COURT_ORDER, TODAY.plusYears(1).plusDays(1))))
                .isEqualTo(Refusal.NEEDS_REVIEW_DATE.refused());
    }

    @Test
    void thePersonsViewIsThePersonsOwnAndStaysWhenSomebodyChallengesIt() {
        PlanBuilder plan = aPlan().doing(WORKER, record(LegalBasis.COURT_ORDER, TODAY.plusDays(90)));
        ItemId id = requirement(plan).itemId();
        Words view = Words.of("It makes things harder for my children");
        assertThat(decide(plan, WORKER, new RequirementCommand.SayViewOfRequirement(id, view)))
                .isEqualTo(Refusal.NOT_YOUR_SEAT.refused());
        assertThat(requirement(plan).personsViewStatus()).isEqualTo(Requirement.PersonsViewStatus.NOT_YET_SAID);
        plan.doing(PERSON, new RequirementCommand.SayViewOfRequirement(id, view))
                .doing(ADVOCATE, new RequirementCommand.ChallengeRequirement(id, WORDS))
                .doing(PERSON, new RequirementCommand.ChallengeRequirement(id, view));
        assertThat(requirement(plan).personsViewStatus()).isEqualTo(Requirement.PersonsViewStatus.SAID);
        assertThat(requirement(plan).personsView())
                .extracting(said -> said.words())
                .isEqualTo(view);
        assertThat(requirement(plan).challenges())
                .extracting(said -> said.words())
                .containsExactly(WORDS, view);
        assertThat(requirement(plan).isOpen()).as("in force, challenged or not").isTrue();
    }

    @Test
    void whatBindsThePersonIsNotUndoneByTheirWritingItDown() {
        PlanBuilder plan = aPlan().doing(WORKER, record(LegalBasis.COURT_ORDER, TODAY.plusDays(90)));
        assertThat(decide(
                        plan,
                        PERSON,
                        new RequirementCommand.EndRequirement(requirement(plan).itemId(), WORDS)))
                .isEqualTo(Refusal.NOT_YOURS_TO_END.refused());
    }

    @Test
    void itIsInNoVersionAndEndsByItself() {
        PlanBuilder plan = aPlan().doing(WORKER, record(LegalBasis.COURT_ORDER, TODAY.plusDays(90)));
        Plan before = plan.build();
        plan.doing(
                WORKER, new RequirementCommand.EndRequirement(requirement(plan).itemId(), WORDS));
        assertThat(requirement(plan).isOpen()).isFalse();
        assertThat(plan.build().content()).isEqualTo(before.content());
        assertThat(plan.build().version()).isZero();
    }

    private static RequirementCommand record(LegalBasis basis, LocalDate reviewOn) {
        return new RequirementCommand.RecordRequirement(
                new Requirement.Terms(basis, WORDS, WORDS, WORDS, WORDS, WORDS, WORDS, reviewOn));
    }

    private static Requirement requirement(PlanBuilder plan) {
        return plan.build().items(Requirement.class).getFirst();
    }

    private static Decision decide(PlanBuilder plan, Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(10, actor));
    }
}
