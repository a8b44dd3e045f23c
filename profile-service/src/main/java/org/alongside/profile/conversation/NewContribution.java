package org.alongside.profile.conversation;

import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.alongside.profile.section.Whose;
import org.jspecify.annotations.Nullable;

/** The body that puts something down in a conversation. */
public record NewContribution(
        @Nullable ContributionKind kind,
        @Nullable UUID about,
        @Nullable PersonalText words,
        @Nullable Whose whose) {

    /** A complete contribution. */
    record Checked(ContributionKind kind, @Nullable UUID about, PersonalText words, Whose whose) {}

    /** @throws org.alongside.kit.problem.ProblemException 422 with everything that is wrong */
    Checked checked() {
        FieldChecks checks = new FieldChecks().present("/kind", kind);
        new Said(words, whose).check(checks, "");
        if (kind != null) {
            checks.that(
                    (kind.about() == null) == (about == null),
                    "/about",
                    "A REPLY is about a QUESTION and a COMMENT about an IDEA; everything else stands alone.");
        }
        checks.orRefuse();
        return new Checked(
                Objects.requireNonNull(kind), about, Objects.requireNonNull(words), Objects.requireNonNull(whose));
    }
}
