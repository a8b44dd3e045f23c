package org.alongside.plan.engine;

import java.util.Set;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Who sits in the worker's seat, who stands beside the person, and what the person asks for about it. */
public sealed interface SeatCommand extends Command {

    /**
     * Give the worker's seat to somebody else.
     *
     * @param to who takes it, as whoever decides grants knows them now; null if the account is not of this circle
     */
    record HandOver(@Nullable Actor to, Words reason) implements SeatCommand {}

    record Ask(Request.What what, Words words) implements SeatCommand {}

    record AnswerRequest(ItemId itemId, boolean granted, Words reason) implements SeatCommand, Command.OnItem {}

    /** @param nobodyAppropriate whether there is nobody whom the person would want and who may support them (s.67(5)) */
    record RecordDifficulty(Set<AdvocacyDuty.Difficulty> difficulties, boolean nobodyAppropriate, Words words)
            implements SeatCommand {
        public RecordDifficulty {
            difficulties = Set.copyOf(difficulties);
        }
    }
}
