package org.alongside.plan.engine;

import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;

/** Recording what the law imposes, and saying what one thinks of it. */
public sealed interface RequirementCommand extends Command {

    /** What only a seat does. */
    sealed interface OfASeat extends RequirementCommand {}

    record RecordRequirement(Requirement.Terms terms) implements OfASeat {}

    record SayViewOfRequirement(ItemId itemId, Words words) implements OfASeat, Command.OnItem {}

    record ChallengeRequirement(ItemId itemId, Words words) implements RequirementCommand, Command.OnItem {}

    record AnswerChallenge(ItemId itemId, ItemId challengeId, Challenge.Outcome outcome, Words reason)
            implements OfASeat, Command.OnItem {}

    record EndRequirement(ItemId itemId, Words words) implements OfASeat, Command.OnItem {}
}
