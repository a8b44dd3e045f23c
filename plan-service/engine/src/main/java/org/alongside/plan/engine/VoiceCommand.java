package org.alongside.plan.engine;

import java.time.LocalDate;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Saying something, and answering it. */
public sealed interface VoiceCommand extends Command {

    record PutIdea(Words words) implements VoiceCommand {}

    record AnswerIdea(
            ItemId itemId,
            Answer.Kind answer,
            Words reason,
            @Nullable LocalDate until) implements VoiceCommand, Command.OnItem {}

    record WithdrawIdea(ItemId itemId) implements VoiceCommand, Command.OnItem {}
}
