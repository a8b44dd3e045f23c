package org.alongside.opportunity.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;

/** Use case: an author takes it back. It is deleted with all its versions and answers, which would give away what was said. */
@ApplicationScoped
class WithdrawingFeedback {
    private final TenantWrite writes;
    private final FeedbackRows rows;
    private final OfAuthor ofAuthor;
    private final AccessRecorder access;

    WithdrawingFeedback(TenantWrite writes, FeedbackRows rows, OfAuthor ofAuthor, AccessRecorder access) {
        this.writes = writes;
        this.rows = rows;
        this.ofAuthor = ofAuthor;
        this.access = access;
    }

    /** @throws ProblemException 403 and 404 as {@link OfAuthor#demand} */
    @Transactional
    void withdraw(Caller author, UUID feedbackId) {
        writes.as(author.tenant(), sql -> {
            rows.lock(sql, feedbackId);
            ofAuthor.demand(sql, author, feedbackId);
            rows.delete(sql, author.tenant(), feedbackId);
            access.written(sql, author, "withdrawFeedback", null, "feedback/" + feedbackId);
            return true;
        });
    }
}
