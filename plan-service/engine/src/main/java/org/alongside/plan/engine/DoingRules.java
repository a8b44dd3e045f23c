package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.kept;

import java.util.Optional;
import java.util.Set;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.plan.Seat;

/** Check-ins on the person's measures (promise 7), and that a chosen opportunity is over. */
final class DoingRules {

    private static final Set<String> YES_NO = Set.of("YES", "NO");
    private static final Set<String> OFTEN = Set.of("NEVER", "SOMETIMES", "OFTEN", "ALWAYS");

    private DoingRules() {}

    static Decision decide(Plan plan, DoingCommand.OfASeat command, By by, Context context) {
        return switch (command) {
            case DoingCommand.SayHowItGoes say -> checkIn(plan, say, by, context);
            case DoingCommand.EndOpportunity end -> endOpportunity(plan, end, by, context);
            case DoingCommand.GiveInterim give -> InterimRules.give(plan, give.terms(), by, context);
            case DoingCommand.EndInterim end -> InterimRules.end(plan, end, by);
            case DoingCommand.AnswerInterimChallenge answer -> InterimRules.answer(plan, answer, by);
        };
    }

    /** That it is over, either side can say; that the person has left it, the person alone. */
    private static Decision endOpportunity(Plan plan, DoingCommand.EndOpportunity command, By by, Context context) {
        if (plan.content().opportunities().stream()
                .noneMatch(chosen -> chosen.choiceId().equals(command.choiceId()))) {
            return Refusal.UNKNOWN_CHOICE.refused();
        }
        return command.how() == OpportunityEnd.How.LEFT && !by.isFrom(Seat.PERSON)
                ? Refusal.ONLY_THE_PERSON.refused()
                : kept(
                        Happening.OPPORTUNITY_ENDED,
                        new OpportunityEnd(
                                new ItemId(context.freshIds().get()),
                                command.choiceId(),
                                command.how(),
                                command.words(),
                                by),
                        by);
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
}
