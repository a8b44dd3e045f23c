package org.alongside.plan.app.requirement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What clients send about requirements. */
final class RequirementBodies {

    private static final int LONGEST = 4_000;

    private RequirementBodies() {}

    record NewRequirement(
            @Nullable LegalBasis legalBasis,
            @Nullable String what,
            @Nullable String imposedBy,
            @Nullable String purpose,
            @Nullable String proportionality,
            @Nullable String lessRestrictive,
            @Nullable String howToChallenge,
            @Nullable LocalDate reviewOn) {
        RequirementCommand.RecordRequirement command() {
            new FieldChecks()
                    .present("/legalBasis", legalBasis)
                    .text("/what", what, LONGEST)
                    .text("/imposedBy", imposedBy, LONGEST)
                    .text("/purpose", purpose, LONGEST)
                    .text("/proportionality", proportionality, LONGEST)
                    .text("/lessRestrictive", lessRestrictive, LONGEST)
                    .text("/howToChallenge", howToChallenge, LONGEST)
                    .present("/reviewOn", reviewOn)
                    .orRefuse();
            return new RequirementCommand.RecordRequirement(new Requirement.Terms(
                    Objects.requireNonNull(legalBasis),
                    said(what),
                    said(imposedBy),
                    said(purpose),
                    said(proportionality),
                    said(lessRestrictive),
                    said(howToChallenge),
                    Objects.requireNonNull(reviewOn)));
        }
    }

    record NewView(@Nullable String words) {
        RequirementCommand.SayViewOfRequirement command(UUID requirementId) {
            return new RequirementCommand.SayViewOfRequirement(new ItemId(requirementId), checked(words));
        }
    }

    record NewChallenge(@Nullable String words) {
        RequirementCommand.ChallengeRequirement command(UUID requirementId) {
            return new RequirementCommand.ChallengeRequirement(new ItemId(requirementId), checked(words));
        }
    }

    record NewChallengeAnswer(
            Challenge.@Nullable Outcome outcome, @Nullable String reason) {
        RequirementCommand.AnswerChallenge command(UUID requirementId, UUID challengeId) {
            new FieldChecks()
                    .present("/outcome", outcome)
                    .text("/reason", reason, LONGEST)
                    .orRefuse();
            return new RequirementCommand.AnswerChallenge(
                    new ItemId(requirementId), new ItemId(challengeId), Objects.requireNonNull(outcome), said(reason));
        }
    }

    record NewEnding(@Nullable String words) {
        RequirementCommand.EndRequirement command(UUID requirementId) {
            return new RequirementCommand.EndRequirement(new ItemId(requirementId), checked(words));
        }
    }

    private static Words checked(@Nullable String words) {
        new FieldChecks().text("/words", words, LONGEST).orRefuse();
        return said(words);
    }

    private static Words said(@Nullable String text) {
        return Words.of(Objects.requireNonNull(text));
    }
}
