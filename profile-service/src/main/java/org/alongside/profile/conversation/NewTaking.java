package org.alongside.profile.conversation;

import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/** The body that says where an idea was taken. */
public record NewTaking(@Nullable UUID planId, @Nullable UUID ideaId) {

    /** @throws org.alongside.kit.problem.ProblemException 422 with everything that is wrong */
    void check() {
        new FieldChecks().present("/planId", planId).present("/ideaId", ideaId).orRefuse();
    }
}
