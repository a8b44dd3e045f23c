package org.alongside.plan.engine;

import java.util.Set;
import java.util.UUID;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;

/** Who stands beside a person who would find it very hard to be involved alone (Care Act 2014, s. 67). */
public sealed interface AdvocacyCommand extends SeatCommand {

    record RecordDifficulty(Set<AdvocacyDuty.Difficulty> difficulties, Words words) implements AdvocacyCommand {
        public RecordDifficulty {
            difficulties = Set.copyOf(difficulties);
        }
    }

    /**
     * Names somebody who may be the right one to support the person; the other seat has to agree to them.
     *
     * @param paidOrProfessional whether they provide care or treatment for the person professionally or for pay
     */
    record NameIndividual(ItemId itemId, Words who, AdvocacyDuty.Tie tie, boolean paidOrProfessional, Words words)
            implements AdvocacyCommand, Command.OnItem {}

    record AgreeToIndividual(ItemId itemId, UUID individualId) implements AdvocacyCommand, Command.OnItem {}

    /** The person does not want them, or not any more. */
    record LetIndividualGo(ItemId itemId, UUID individualId, Words words) implements AdvocacyCommand, Command.OnItem {}
}
