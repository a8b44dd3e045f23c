package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.PERSON;
import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.anAction;
import static org.alongside.plan.engine.testing.SampleCommands.agreeTo;
import static org.alongside.plan.engine.testing.SampleSpeaking.attest;
import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.correction.Slip;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the pen, beside words that stay as they were agreed. */
class CorrectionTest {

    private static final Words WHY = Words.of("A letter was missing");

    private final PlanBuilder plan = aPlan().with(anAction());

    private Action action() {
        return plan.build().content().actions().getFirst();
    }

    private CorrectionCommand.Annotate correct() {
        Words title = action().title();
        return new CorrectionCommand.Annotate(
                Annotation.About.ACTION, action().actionId().value(), title, Words.of(title.text() + "!"), WHY);
    }

    private Annotation annotation() {
        return plan.build().items(Annotation.class).getFirst();
    }

    @Test
    void aCorrectionEndsWithTheTitleThatItStoodBeside() {
        plan.doing(WORKER, correct());
        Words agreed = action().title();
        assertThat(annotation().isOpen()).isTrue();
        plan.with(SampleChanges.renamed(action().actionId(), "Something else"));
        assertThat(annotation().isOpen()).isFalse();
        assertThat(annotation().lapsed()).isTrue();
        assertThat(annotation().agreed()).isEqualTo(agreed);
    }

    @Test
    void theOtherSidesObjectionPutsItOnTheTableAndOnesOwnTakesItBack() {
        plan.doing(WORKER, correct());
        plan.doing(PERSON, new CorrectionCommand.Object(annotation().itemId(), Words.of("No")));
        assertThat(plan.latest().agreements()).isEmpty();
        assertThat(annotation().isOpen()).isFalse();

        PlanBuilder other = aPlan().with(anAction());
        Action action = other.build().content().actions().getFirst();
        other.doing(
                WORKER,
                new CorrectionCommand.Annotate(
                        Annotation.About.ACTION,
                        action.actionId().value(),
                        action.title(),
                        Words.of(action.title().text() + "!"),
                        WHY));
        Annotation own = other.build().items(Annotation.class).getFirst();
        other.doing(WORKER, new CorrectionCommand.Object(own.itemId(), Words.of("It was right")));
        assertThat(other.build().asKept().proposals()).isEmpty();
    }

    @Test
    void thePersonsObjectionIsANoThatStands() {
        plan.doing(WORKER, correct());
        plan.doing(PERSON, new CorrectionCommand.Object(annotation().itemId(), Words.of("No")));
        plan.doing(WORKER, agreeTo(plan.latest()));
        assertThat(PlanEngine.decide(
                        plan.build(),
                        attest(plan.latest(), Attestation.Relation.OTHER_PROFESSIONAL, null),
                        Surroundings.nth(1_000, WORKER)))
                .isEqualTo(Refusal.NO_STANDS.refused());
    }

    @Test
    void aTitleIsCorrectedOnceAtATime() {
        plan.doing(WORKER, correct());
        assertThat(PlanEngine.decide(plan.build(), correct(), Surroundings.nth(1_000, PERSON)))
                .isEqualTo(Refusal.CORRECTED_ALREADY.refused());
    }

    @Test
    void anotherTitleIsCorrectedAtTheSameTime() {
        plan.with(anAction("Ring the college", SampleChanges.THE_WORKER));
        Action second = plan.build().content().actions().getLast();
        plan.doing(WORKER, correct())
                .doing(
                        WORKER,
                        new CorrectionCommand.Annotate(
                                Annotation.About.ACTION,
                                second.actionId().value(),
                                second.title(),
                                Words.of("Ring the college!"),
                                WHY));
        assertThat(plan.build().asKept().items().values())
                .extracting(Item::kind)
                .containsExactly(Item.Kind.ANNOTATION, Item.Kind.ANNOTATION);
    }

    @Test
    void nobodyCorrectsWhatHasChangedSinceTheyReadItOrIsNotThere() {
        CorrectionCommand asItWas = correct();
        plan.with(SampleChanges.renamed(action().actionId(), "Something else"));
        assertThat(decide(WORKER, asItWas)).isEqualTo(Refusal.TITLE_CHANGED.refused());
        for (Annotation.About about : Annotation.About.values()) {
            assertThat(decide(
                            WORKER,
                            new CorrectionCommand.Annotate(about, Surroundings.id(404), WHY, Words.of("A slip"), WHY)))
                    .isEqualTo(
                            (about == Annotation.About.GOAL ? Refusal.UNKNOWN_GOAL : Refusal.UNKNOWN_ACTION).refused());
        }
    }

    @Test
    void aPlanThatBothHaveClosedIsNotCorrected() {
        CorrectionCommand correction = correct();
        plan.with(SampleChanges.anEnd());
        assertThat(decide(WORKER, correction)).isEqualTo(Refusal.PLAN_CLOSED.refused());
    }

    @Test
    void onlyACorrectionThatStandsIsObjectedTo() {
        plan.doing(WORKER, correct());
        CorrectionCommand no = new CorrectionCommand.Object(annotation().itemId(), Words.of("No"));
        plan.doing(PERSON, no);
        assertThat(decide(PERSON, no)).isEqualTo(Refusal.NO_LONGER_OPEN.refused());
        assertThat(decide(PERSON, new CorrectionCommand.Object(new ItemId(Surroundings.id(404)), Words.of("No"))))
                .isEqualTo(Refusal.UNKNOWN_ITEM.refused());
    }

    private Decision decide(Actor actor, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(1_000, actor));
    }

    @ParameterizedTest
    @CsvSource({
        "kichen, kitchen, true",
        "kitchen, kitchen, false",
        "kitchen, chicken, false",
        "no, on, false",
        "no, nor, true",
        "Visit the comunity kitchen, Visit the community kitchen, true",
        "Visit the community kitchen, Stay at home, false"
    })
    void aSlipIsAQuarterOfTheCharactersAtMost(String agreed, String corrected, boolean small) {
        assertThat(Slip.isSmall(agreed, corrected)).isEqualTo(small);
    }
}
