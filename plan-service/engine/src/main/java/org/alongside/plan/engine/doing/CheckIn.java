package org.alongside.plan.engine.doing;

import java.util.List;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How it goes, on the measures that the person has chosen.
 *
 * @param planVersion the version whose measures were read
 * @param by the person; a worker who noted it for them stands here by name, so that nobody takes it for the person's own act
 */
public record CheckIn(
        ItemId itemId,
        int planVersion,
        List<Reading> readings,
        @Nullable Words whatWorks,
        @Nullable Words whatDoesNot,
        @Nullable Words whatToChange,
        By by)
        implements Item {

    public CheckIn {
        readings = List.copyOf(readings);
    }

    /**
     * An answer to a measure's question.
     *
     * @param answer as its scale has it: 1 to 10; YES or NO; NEVER, SOMETIMES, OFTEN or ALWAYS; or words
     * @param words what the person says with it
     */
    public record Reading(
            MeasureId measureId, Words answer, @Nullable Words words) {}

    @Override
    public Kind kind() {
        return Kind.CHECK_IN;
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
