package org.alongside.plan.app.seat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.AdvocacyCommand;
import org.alongside.plan.engine.SeatCommand;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What clients send about the worker's seat and about advocates. */
final class SeatBodies {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ACCOUNT = 200;

    private SeatBodies() {}

    /** Looks an account up in the person's circle. */
    @FunctionalInterface
    interface CircleBook {
        @Nullable
        Actor find(String account);
    }

    record NewRequest(Request.@Nullable What what, @Nullable String words) {
        SeatCommand command() {
            new FieldChecks()
                    .present("/what", what)
                    .text("/words", words, LONGEST)
                    .orRefuse();
            return new SeatCommand.Ask(Objects.requireNonNull(what), said(words));
        }
    }

    /** @param handOverTo the account that takes the worker's seat, for a change of worker that is granted */
    record NewRequestAnswer(
            ReviewRequest.@Nullable Outcome outcome,
            @Nullable String handOverTo,
            @Nullable String reason) {
        SeatCommand command(UUID requestId, CircleBook circle) {
            new FieldChecks()
                    .present("/outcome", outcome)
                    .optionalText("/handOverTo", handOverTo, LONGEST_ACCOUNT)
                    .that(
                            handOverTo == null || outcome != ReviewRequest.Outcome.REFUSED,
                            "/handOverTo",
                            "Only a request that is granted hands the seat over.")
                    .text("/reason", reason, LONGEST)
                    .orRefuse();
            return new SeatCommand.AnswerRequest(
                    new ItemId(requestId),
                    Objects.requireNonNull(outcome),
                    handOverTo == null ? null : circle.find(handOverTo),
                    said(reason));
        }
    }

    record NewHandOver(@Nullable String to, @Nullable String reason) {
        SeatCommand command(CircleBook circle, Set<String> gone) {
            return new SeatCommand.HandOver(circle.find(Objects.requireNonNull(to)), gone, said(reason));
        }

        void check() {
            new FieldChecks()
                    .text("/to", to, LONGEST_ACCOUNT)
                    .text("/reason", reason, LONGEST)
                    .orRefuse();
        }
    }

    record NewAdvocacyDuty(
            @Nullable Set<AdvocacyDuty.Difficulty> difficulties,
            @Nullable String words) {
        AdvocacyCommand command() {
            new FieldChecks()
                    .present("/difficulties", difficulties)
                    .text("/words", words, LONGEST)
                    .orRefuse();
            return new AdvocacyCommand.RecordDifficulty(Objects.requireNonNull(difficulties), said(words));
        }
    }

    record NewIndividual(
            @Nullable String who,
            AdvocacyDuty.@Nullable Tie tie,
            @Nullable Boolean paidOrProfessional,
            @Nullable String words) {
        AdvocacyCommand command(UUID dutyId) {
            new FieldChecks()
                    .text("/who", who, LONGEST_NAME)
                    .present("/tie", tie)
                    .present("/paidOrProfessional", paidOrProfessional)
                    .text("/words", words, LONGEST)
                    .orRefuse();
            return new AdvocacyCommand.NameIndividual(
                    new ItemId(dutyId),
                    said(who),
                    Objects.requireNonNull(tie),
                    Objects.requireNonNull(paidOrProfessional),
                    said(words));
        }
    }

    record NewLettingGo(@Nullable String words) {
        AdvocacyCommand command(UUID dutyId, UUID individualId) {
            new FieldChecks().text("/words", words, LONGEST).orRefuse();
            return new AdvocacyCommand.LetIndividualGo(new ItemId(dutyId), individualId, said(words));
        }
    }

    private static Words said(@Nullable String text) {
        return Words.of(Objects.requireNonNull(text));
    }
}
