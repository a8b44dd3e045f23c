package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;
import static org.alongside.plan.engine.Decision.kept;

import java.util.List;
import java.util.stream.Stream;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Idea;

/** Every contribution is answered (promise 5): the service owes the answer, the person never does. */
final class VoiceRules {

    private VoiceRules() {}

    static Decision put(VoiceCommand.PutIdea command, By by, Context context) {
        ItemId id = new ItemId(context.freshIds().get());
        return kept(Happening.IDEA_PUT_FORWARD, new Idea(id, command.words(), by, List.of(), false), by);
    }

    static Decision answer(Plan plan, VoiceCommand.AnswerIdea command, By by) {
        return plan.item(command.itemId(), Idea.class)
                .map(idea -> answer(idea, command, by))
                .orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }

    static Decision withdraw(Plan plan, VoiceCommand.WithdrawIdea command, By by) {
        return plan.item(command.itemId(), Idea.class)
                .map(idea -> withdraw(idea, by))
                .orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }

    private static Decision answer(Idea idea, VoiceCommand.AnswerIdea command, By by) {
        if (!by.isFrom(Seat.WORKER)) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        if (!idea.isOpen()) {
            return Refusal.ALREADY_ANSWERED.refused();
        }
        boolean thinking = command.answer() == Answer.Kind.STILL_THINKING;
        if (thinking && idea.isBeingThoughtAbout()) {
            return Refusal.THOUGHT_ABOUT_ONCE.refused();
        }
        if (thinking
                ? command.until() == null || !command.until().isAfter(Days.of(by.at()))
                : command.until() != null) {
            return Refusal.NEEDS_A_DAY.refused();
        }
        Answer answer = new Answer(command.answer(), command.reason(), command.until(), by);
        return kept(
                Happening.IDEA_ANSWERED,
                new Idea(
                        idea.itemId(),
                        idea.words(),
                        idea.by(),
                        Stream.concat(idea.answers().stream(), Stream.of(answer))
                                .toList(),
                        false),
                by);
    }

    private static Decision withdraw(Idea idea, By by) {
        if (!idea.by().account().equals(by.account())) {
            return Refusal.NOT_YOURS.refused();
        }
        return idea.withdrawn()
                ? accepted()
                : kept(
                        Happening.IDEA_WITHDRAWN,
                        new Idea(idea.itemId(), idea.words(), idea.by(), idea.answers(), true),
                        by);
    }
}
