package org.alongside.plan.engine;

import java.util.List;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Doing what was agreed, saying how it goes, and support while there is no agreement. */
public sealed interface DoingCommand extends Command {

    /** What only a seat does. */
    sealed interface OfASeat extends DoingCommand {}

    /** What the owner of an action says about it, with a seat or without one. */
    sealed interface ByTheOwner extends DoingCommand {
        ActionId actionId();
    }

    record AcceptAction(ActionId actionId, @Nullable Words words) implements ByTheOwner {}

    record StopAction(ActionId actionId, @Nullable Words words) implements ByTheOwner {}

    record ReportOnAction(
            ActionId actionId,
            ActionReport.Progress progress,
            @Nullable Words words) implements ByTheOwner {}

    record SayHowItGoes(
            List<CheckIn.Reading> readings,
            @Nullable Words whatWorks,
            @Nullable Words whatDoesNot,
            @Nullable Words whatToChange)
            implements OfASeat {
        public SayHowItGoes {
            readings = List.copyOf(readings);
        }
    }

    record GiveInterim(InterimSupport.Terms terms) implements OfASeat {}

    record AnswerInterimChallenge(ItemId itemId, ItemId challengeId, Challenge.Outcome outcome, Words reason)
            implements OfASeat, Command.OnItem {}

    record ChallengeInterim(ItemId itemId, Words words) implements DoingCommand, Command.OnItem {}

    /** Says that a chosen opportunity is over. */
    record EndOpportunity(
            ChoiceId choiceId,
            OpportunityEnd.How how,
            @Nullable Words words) implements OfASeat {}

    record EndInterim(ItemId itemId, Words words) implements OfASeat, Command.OnItem {}
}
