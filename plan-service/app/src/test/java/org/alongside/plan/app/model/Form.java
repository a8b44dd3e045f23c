package org.alongside.plan.app.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.review.ReviewRequest;

/** What the dice throw that is no well-formed request: it is refused whatever the plan is like. */
final class Form {

    private Form() {}

    static boolean isRefused(Command command) {
        return switch (command) {
            case Command.Propose it -> areRefused(it.changes());
            case Command.Revise it -> it.revision() < 1 || areRefused(it.changes());
            case Command.OnRevision it -> it.revision() < 1;
            case AuthorityCommand.RecordCapacity it -> it.revision() < 1;
            case SeatCommand.AnswerRequest it -> it.to() != null && it.outcome() == ReviewRequest.Outcome.REFUSED;
            case TalkCommand.AskQuestion it -> it.revision() < 1 || it.pointer().isBlank();
            case DoingCommand.SayHowItGoes it ->
                saysNothing(it)
                        || it.readings().stream()
                                .anyMatch(reading -> reading.answer().text().isBlank());
            default -> false;
        };
    }

    private static boolean saysNothing(DoingCommand.SayHowItGoes it) {
        return it.readings().isEmpty()
                && it.whatWorks() == null
                && it.whatDoesNot() == null
                && it.whatToChange() == null;
    }

    private static boolean areRefused(List<NewChange> changes) {
        Set<String> names = new HashSet<>();
        for (NewChange change : changes) {
            if (change instanceof NewChange.AddGoal add && add.goal().ref() != null) {
                if (!names.add(Objects.requireNonNull(add.goal().ref()))) {
                    return true;
                }
            } else if (change instanceof NewChange.TakeRisk take
                    && take.risk().workersView().text().isBlank()) {
                return true;
            } else if (change instanceof NewChange.AdoptPathway adopt
                    && adopt.pathway().steps().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
