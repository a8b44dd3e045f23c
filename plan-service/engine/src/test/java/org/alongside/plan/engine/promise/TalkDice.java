package org.alongside.plan.engine.promise;

import java.util.List;
import java.util.SplittableRandom;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.talk.NextStep;
import org.alongside.plan.engine.talk.Question;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;

/** Throws about talking: a question, an answer to one, or how to go on after a no. */
final class TalkDice {

    private static final List<String> POINTERS = List.of(
            "/reason",
            "/reason",
            "/changes/0",
            "/changes/0/type",
            "/changes",
            "/changes/1",
            "",
            "reason",
            "/nonce",
            "/changes/00",
            "/changes/-1",
            "/changes/50",
            "/reason/0",
            "/changes/0/type/0");

    private static final List<Actor> ASKERS = List.of(Actors.PERSON, Actors.WORKER, Actors.ADVOCATE);

    private final SplittableRandom random;

    TalkDice(SplittableRandom random) {
        this.random = random;
    }

    /** Mostly whoever asked a question takes it back. */
    Dice.Move next(Dice.Read words, Plan plan, Actor anybody, Words said) {
        TalkCommand command = about(words, plan, said);
        Actor asker = command instanceof TalkCommand.WithdrawQuestion withdraw && random.nextInt(4) > 0
                ? plan.item(withdraw.itemId(), Question.class)
                        .flatMap(question -> ASKERS.stream()
                                .filter(one ->
                                        one.account().equals(question.by().account()))
                                .findFirst())
                        .orElse(anybody)
                : anybody;
        return new Dice.Move(asker, command);
    }

    private TalkCommand about(Dice.Read words, Plan plan, Words said) {
        List<Question> questions = plan.items(Question.class);
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new TalkCommand.AskQuestion(
                        words.proposalId(), words.revision(), words.contentHash(), one(POINTERS), said);
            case 2, 3 -> new TalkCommand.AnswerQuestion(some(questions), said);
            case 4, 5 -> new TalkCommand.WithdrawQuestion(some(questions));
            default ->
                new TalkCommand.ChooseNextStep(
                        words.proposalId(),
                        random.nextInt(2) == 0 ? NextStep.Kind.LEAVE_IT : one(List.of(NextStep.Kind.values())),
                        said);
        };
    }

    private ItemId some(List<Question> questions) {
        List<Question> waiting = questions.stream().filter(Question::isOpen).toList();
        if (questions.isEmpty() || random.nextInt(20) == 0) {
            return new ItemId(Surroundings.id(404));
        }
        return one(waiting.isEmpty() || random.nextInt(3) == 0 ? questions : waiting)
                .itemId();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
