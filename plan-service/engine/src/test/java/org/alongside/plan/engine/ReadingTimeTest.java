package org.alongside.plan.engine;

import static org.alongside.plan.engine.testing.Actors.WORKER;
import static org.alongside.plan.engine.testing.PlanBuilder.aPlan;
import static org.alongside.plan.engine.testing.SampleChanges.aGoal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleSpeaking;
import org.alongside.plan.engine.testing.Surroundings;
import org.junit.jupiter.api.Test;

/** The person has seven whole days to read before anything is said for them, unless they asked for sooner. */
class ReadingTimeTest {

    private static final Duration SEVEN_DAYS = Duration.ofDays(7);

    private final PlanBuilder plan = aPlan().proposing(WORKER, aGoal());

    ReadingTimeTest() {
        plan.doing(WORKER, SampleSpeaking.lacks(plan.latest()));
    }

    private Decision atThatTime(Instant now, Command command) {
        return PlanEngine.decide(plan.build(), command, Surroundings.nth(9_000, now, WORKER));
    }

    private Decision attested(Instant agreed) {
        return attested(agreed, agreed);
    }

    private Decision attested(Instant agreed, Instant writtenDown) {
        Command.Attest hurried = SampleSpeaking.attest(plan.latest());
        Attestation seen = hurried.attestation();
        return atThatTime(
                writtenDown,
                new Command.Attest(
                        hurried.proposalId(),
                        hurried.revision(),
                        hurried.contentHash(),
                        hurried.words(),
                        new Attestation(seen.method(), agreed, seen.place(), seen.witness(), null),
                        null));
    }

    private Decision decidedForThem(Instant now) {
        Command.DecideOnBehalf hurried =
                SampleSpeaking.decideOnBehalf(plan.latest(), OnBehalf.Authority.BEST_INTERESTS);
        OnBehalf who = hurried.onBehalf();
        return atThatTime(
                now,
                new Command.DecideOnBehalf(
                        hurried.proposalId(),
                        hurried.revision(),
                        hurried.contentHash(),
                        new OnBehalf(
                                who.authority(),
                                who.decisionMaker(),
                                who.reference(),
                                who.checkedOn(),
                                who.until(),
                                who.capacityRecord(),
                                who.wishes(),
                                who.objection(),
                                null)));
    }

    @Test
    void whatWasSaidBeforeTheseWordsWasAboutOthers() {
        Instant written = plan.latest().writing().at();
        Instant later = written.plus(SEVEN_DAYS.multipliedBy(2));
        Decision another = Refusal.ATTESTED_AT_ANOTHER_TIME.refused();
        assertThat(attested(written.minusSeconds(1), later)).isEqualTo(another);
        assertThat(attested(later.plusSeconds(1), later)).isEqualTo(another);
        assertThat(attested(later, later)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aSecondLessIsTooSoonAndSevenDaysAreEnough() {
        Instant ends = plan.latest().writing().at().plus(SEVEN_DAYS);
        Decision tooSoon = Refusal.READING_TIME.refused();
        assertThat(attested(ends.minusSeconds(1))).isEqualTo(tooSoon);
        assertThat(decidedForThem(ends.minusSeconds(1))).isEqualTo(tooSoon);
        assertThat(attested(ends)).isInstanceOf(Decision.Accepted.class);
        assertThat(decidedForThem(ends)).isInstanceOf(Decision.Accepted.class);
    }
}
