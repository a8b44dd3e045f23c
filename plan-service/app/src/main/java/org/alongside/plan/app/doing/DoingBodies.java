package org.alongside.plan.app.doing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What clients send about doing. */
final class DoingBodies {

    private static final int LONGEST = 4_000;
    private static final int MOST_READINGS = 50;

    private DoingBodies() {}

    record NewAcceptance(@Nullable String words) {
        DoingCommand.AcceptAction command(UUID actionId) {
            return new DoingCommand.AcceptAction(new ActionId(actionId), optional("/words", words));
        }
    }

    record NewStop(@Nullable String words) {
        DoingCommand.StopAction command(UUID actionId) {
            return new DoingCommand.StopAction(new ActionId(actionId), optional("/words", words));
        }
    }

    record NewReport(
            ActionReport.@Nullable Progress progress,
            @Nullable String words) {
        DoingCommand.ReportOnAction command(UUID actionId) {
            new FieldChecks().present("/progress", progress).orRefuse();
            return new DoingCommand.ReportOnAction(
                    new ActionId(actionId), Objects.requireNonNull(progress), optional("/words", words));
        }
    }

    record NewReading(
            @Nullable MeasureId measureId,
            @Nullable String answer,
            @Nullable String words) {}

    record NewCheckIn(
            @Nullable List<@Nullable NewReading> readings,
            @Nullable String whatWorks,
            @Nullable String whatDoesNot,
            @Nullable String whatToChange) {
        DoingCommand.SayHowItGoes command() {
            List<@Nullable NewReading> sent = readings == null ? List.of() : readings;
            FieldChecks checks = new FieldChecks()
                    .that(
                            !sent.isEmpty() || whatWorks != null || whatDoesNot != null || whatToChange != null,
                            "",
                            "Say at least one of readings, whatWorks, whatDoesNot and whatToChange.")
                    .that(sent.size() <= MOST_READINGS, "/readings", "At most " + MOST_READINGS + " readings.")
                    .optionalText("/whatWorks", whatWorks, LONGEST)
                    .optionalText("/whatDoesNot", whatDoesNot, LONGEST)
                    .optionalText("/whatToChange", whatToChange, LONGEST);
            for (int i = 0; i < sent.size(); i++) {
                check(checks, "/readings/" + i, sent.get(i));
            }
            checks.orRefuse();
            return new DoingCommand.SayHowItGoes(
                    sent.stream()
                            .map(Objects::requireNonNull)
                            .map(reading -> new CheckIn.Reading(
                                    Objects.requireNonNull(reading.measureId()),
                                    said(reading.answer()),
                                    heard(reading.words())))
                            .toList(),
                    heard(whatWorks),
                    heard(whatDoesNot),
                    heard(whatToChange));
        }

        private static void check(FieldChecks checks, String at, @Nullable NewReading reading) {
            checks.present(at, reading);
            if (reading != null) {
                checks.present(at + "/measureId", reading.measureId())
                        .text(at + "/answer", reading.answer(), LONGEST)
                        .optionalText(at + "/words", reading.words(), LONGEST);
            }
        }
    }

    record NewInterimSupport(
            @Nullable String what,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable ProposalId standsInFor,
            @Nullable String givenBy,
            @Nullable String whyNoAgreement,
            @Nullable String howToChallenge) {
        DoingCommand.GiveInterim command() {
            new FieldChecks()
                    .text("/what", what, LONGEST)
                    .present("/from", from)
                    .text("/givenBy", givenBy, LONGEST)
                    .text("/whyNoAgreement", whyNoAgreement, LONGEST)
                    .text("/howToChallenge", howToChallenge, LONGEST)
                    .orRefuse();
            return new DoingCommand.GiveInterim(new InterimSupport.Terms(
                    said(what),
                    Objects.requireNonNull(from),
                    until,
                    standsInFor,
                    said(givenBy),
                    said(whyNoAgreement),
                    said(howToChallenge)));
        }
    }

    record NewChallenge(@Nullable String words) {
        DoingCommand.ChallengeInterim command(UUID supportId) {
            new FieldChecks().text("/words", words, LONGEST).orRefuse();
            return new DoingCommand.ChallengeInterim(new ItemId(supportId), said(words));
        }
    }

    record NewChallengeAnswer(
            Challenge.@Nullable Outcome outcome, @Nullable String reason) {
        DoingCommand.AnswerInterimChallenge command(UUID supportId, UUID challengeId) {
            new FieldChecks()
                    .present("/outcome", outcome)
                    .text("/reason", reason, LONGEST)
                    .orRefuse();
            return new DoingCommand.AnswerInterimChallenge(
                    new ItemId(supportId), new ItemId(challengeId), Objects.requireNonNull(outcome), said(reason));
        }
    }

    record NewOpportunityEnd(
            OpportunityEnd.@Nullable How how, @Nullable String words) {
        DoingCommand.EndOpportunity command(UUID choiceId) {
            new FieldChecks().present("/how", how).orRefuse();
            return new DoingCommand.EndOpportunity(
                    new ChoiceId(choiceId), Objects.requireNonNull(how), optional("/words", words));
        }
    }

    record NewEnding(@Nullable String words) {
        DoingCommand.EndInterim command(UUID supportId) {
            new FieldChecks().text("/words", words, LONGEST).orRefuse();
            return new DoingCommand.EndInterim(new ItemId(supportId), said(words));
        }
    }

    private static @Nullable Words optional(String pointer, @Nullable String text) {
        new FieldChecks().optionalText(pointer, text, LONGEST).orRefuse();
        return heard(text);
    }

    private static @Nullable Words heard(@Nullable String text) {
        return text == null ? null : said(text);
    }

    private static Words said(@Nullable String text) {
        return Words.of(Objects.requireNonNull(text));
    }
}
