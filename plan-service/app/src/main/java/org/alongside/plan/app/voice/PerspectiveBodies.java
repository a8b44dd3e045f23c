package org.alongside.plan.app.voice;

import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.engine.PerspectiveCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.voice.Perspective;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What clients send about perspectives. */
final class PerspectiveBodies {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_ACCOUNT = 200;

    private PerspectiveBodies() {}

    record NewSubject(
            Perspective.@Nullable About about, @Nullable UUID id) {}

    record NewInvitation(
            @Nullable NewSubject subject, @Nullable String account, Perspective.@Nullable As as) {
        PerspectiveCommand.InvitePerspective command() {
            FieldChecks checks = new FieldChecks().present("/subject", subject);
            if (subject != null) {
                checks.present("/subject/about", subject.about()).present("/subject/id", subject.id());
            }
            checks.text("/account", account, LONGEST_ACCOUNT).present("/as", as).orRefuse();
            NewSubject sent = Objects.requireNonNull(subject);
            return new PerspectiveCommand.InvitePerspective(
                    new Perspective.Subject(Objects.requireNonNull(sent.about()), Objects.requireNonNull(sent.id())),
                    Objects.requireNonNull(account),
                    Objects.requireNonNull(as));
        }
    }

    record NewPerspective(
            @Nullable String whatMatters,
            @Nullable String whatWorries,
            @Nullable String whatICanOffer) {
        PerspectiveCommand.GivePerspective command(UUID perspectiveId) {
            new FieldChecks()
                    .that(
                            whatMatters != null || whatWorries != null || whatICanOffer != null,
                            "",
                            "Say at least one of whatMatters, whatWorries and whatICanOffer.")
                    .optionalText("/whatMatters", whatMatters, LONGEST)
                    .optionalText("/whatWorries", whatWorries, LONGEST)
                    .optionalText("/whatICanOffer", whatICanOffer, LONGEST)
                    .orRefuse();
            return new PerspectiveCommand.GivePerspective(
                    new ItemId(perspectiveId), heard(whatMatters), heard(whatWorries), heard(whatICanOffer));
        }
    }

    private static @Nullable Words heard(@Nullable String text) {
        return text == null ? null : Words.of(text);
    }
}
