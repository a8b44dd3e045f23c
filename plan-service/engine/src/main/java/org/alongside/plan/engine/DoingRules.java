package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.kept;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.plan.Seat;

/** Check-ins on the person's measures (promise 7), and support while there is no agreement (promise 3). */
final class DoingRules {

    private static final Set<String> YES_NO = Set.of("YES", "NO");
    private static final Set<String> OFTEN = Set.of("NEVER", "SOMETIMES", "OFTEN", "ALWAYS");

    private DoingRules() {}

    static Decision decide(Plan plan, DoingCommand.OfASeat command, By by, Context context) {
        return switch (command) {
            case DoingCommand.SayHowItGoes say -> checkIn(plan, say, by, context);
            case DoingCommand.GiveInterim give ->
                by.isFrom(Seat.WORKER)
                        ? kept(
                                Happening.INTERIM_SUPPORT_GIVEN,
                                new InterimSupport(
                                        new ItemId(context.freshIds().get()),
                                        give.terms(),
                                        plan.version(),
                                        by,
                                        List.of(),
                                        null),
                                by)
                        : Refusal.NOT_YOUR_SEAT.refused();
            case DoingCommand.EndInterim end ->
                onOneGiven(
                        plan,
                        end.itemId(),
                        support -> by.isFrom(Seat.PERSON) || plan.version() > support.planVersion()
                                ? kept(
                                        Happening.INTERIM_SUPPORT_ENDED,
                                        support.ended(new InterimSupport.Said(end.words(), by)),
                                        by)
                                : Refusal.INTERIM_STANDS.refused());
        };
    }

    static Decision challenge(Plan plan, DoingCommand.ChallengeInterim command, By by) {
        return onOneGiven(
                plan,
                command.itemId(),
                support -> kept(
                        Happening.INTERIM_SUPPORT_CHALLENGED,
                        support.challenged(new InterimSupport.Said(command.words(), by)),
                        by));
    }

    private static Decision checkIn(Plan plan, DoingCommand.SayHowItGoes command, By by, Context context) {
        for (CheckIn.Reading reading : command.readings()) {
            Optional<Measure> measure = plan.content().goals().stream()
                    .flatMap(goal -> goal.measures().stream())
                    .filter(each -> each.measureId().equals(reading.measureId()))
                    .findFirst();
            if (measure.isEmpty()) {
                return Refusal.UNKNOWN_MEASURE.refused();
            }
            if (!fits(measure.get().scale(), reading.answer().text())) {
                return Refusal.READING_OFF_SCALE.refused();
            }
        }
        return kept(
                Happening.CHECKED_IN,
                new CheckIn(
                        new ItemId(context.freshIds().get()),
                        plan.version(),
                        command.readings(),
                        command.whatWorks(),
                        command.whatDoesNot(),
                        command.whatToChange(),
                        by),
                by);
    }

    private static boolean fits(Scale scale, String answer) {
        return switch (scale) {
            case ONE_TO_TEN -> answer.matches("[1-9]|10");
            case YES_NO -> YES_NO.contains(answer);
            case OFTEN -> OFTEN.contains(answer);
            case OWN_WORDS -> !answer.isBlank();
        };
    }

    @FunctionalInterface
    private interface Rule {
        Decision on(InterimSupport support);
    }

    private static Decision onOneGiven(Plan plan, ItemId id, Rule rule) {
        return plan.item(id, InterimSupport.class)
                .map(support -> support.isOpen() ? rule.on(support) : Refusal.INTERIM_OVER.refused())
                .orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }
}
