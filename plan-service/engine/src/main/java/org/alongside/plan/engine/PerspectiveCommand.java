package org.alongside.plan.engine;

import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.voice.Perspective;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Asking others how they see it, and answering. */
public sealed interface PerspectiveCommand extends Command {

    /** What only a seat does, and of the two only the person's. */
    sealed interface OfThePerson extends PerspectiveCommand {}

    record InvitePerspective(Perspective.Subject subject, String account, Perspective.As as) implements OfThePerson {}

    record TakeInvitationBack(ItemId itemId) implements OfThePerson, Command.OnItem {}

    record GivePerspective(
            ItemId itemId,
            @Nullable Words whatMatters,
            @Nullable Words whatWorries,
            @Nullable Words whatICanOffer) implements PerspectiveCommand, Command.OnItem {}
}
