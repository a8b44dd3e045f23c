package org.alongside.plan.engine;

import java.util.UUID;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;

/** Putting a slip of the pen right beside what was agreed, and objecting to that. */
public sealed interface CorrectionCommand extends Command {

    /**
     * Put a title right.
     *
     * @param agreed the title as it was read, so that nobody corrects what has changed since
     */
    record Annotate(Annotation.About about, UUID id, Words agreed, Words corrected, Words reason)
            implements CorrectionCommand {}

    record Object(ItemId itemId, Words words) implements CorrectionCommand, Command.OnItem {}
}
