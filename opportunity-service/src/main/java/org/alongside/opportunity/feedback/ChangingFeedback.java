package org.alongside.opportunity.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;

/** Use case: an author says it otherwise, or to others. What was said before stays, and only the author reads it. */
@ApplicationScoped
class ChangingFeedback {
    private final TenantWrite writes;
    private final FeedbackRows rows;
    private final OfAuthor ofAuthor;
    private final AccessRecorder access;
    private final Clock clock;

    ChangingFeedback(TenantWrite writes, FeedbackRows rows, OfAuthor ofAuthor, AccessRecorder access, Clock clock) {
        this.writes = writes;
        this.rows = rows;
        this.ofAuthor = ofAuthor;
        this.access = access;
        this.clock = clock;
    }

    /** @throws ProblemException 403 and 404 as {@link OfAuthor#demand}; 409 {@code feedback-changed} */
    @Transactional
    GivingFeedback.Kept change(Caller author, UUID feedbackId, NewFeedback.Checked change) {
        return writes.as(author.tenant(), sql -> {
            rows.lock(sql, feedbackId);
            FeedbackView known = ofAuthor.demand(sql, author, feedbackId);
            if (known.said().equals(change.said()) && known.audience() == change.audience()) {
                return new GivingFeedback.Kept(feedbackId, known.version(), known.audience());
            }
            if (known.version() != change.version()) {
                throw new ProblemException(
                        CatalogueProblem.FEEDBACK_CHANGED,
                        "This is at version " + known.version() + " now. Read it again, then change that.");
            }
            int next = known.version() + 1;
            rows.change(sql, author.tenant(), feedbackId, next, change, clock.instant());
            access.written(sql, author, "changeFeedback", null, "feedback/" + feedbackId);
            return new GivingFeedback.Kept(feedbackId, next, change.audience());
        });
    }
}
