package org.alongside.opportunity.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.jspecify.annotations.Nullable;

/** Use case: read what was said and answered. In a transaction, in which the database knows for whom the reader speaks; it keeps the reading too. */
@ApplicationScoped
class ReadingFeedback {
    private final TenantWrite writes;
    private final FeedbackRows rows;
    private final WaitingFeedback waiting;
    private final Readers readers;
    private final OfAuthor ofAuthor;
    private final AccessRecorder access;
    private final Clock clock;

    ReadingFeedback(
            TenantWrite writes,
            FeedbackRows rows,
            WaitingFeedback waiting,
            Readers readers,
            OfAuthor ofAuthor,
            AccessRecorder access,
            Clock clock) {
        this.writes = writes;
        this.rows = rows;
        this.waiting = waiting;
        this.readers = readers;
        this.ofAuthor = ofAuthor;
        this.access = access;
        this.clock = clock;
    }

    /** @throws ProblemException 404 for an opportunity that the caller cannot see */
    @Transactional
    List<FeedbackView> about(Caller caller, UUID opportunityId, @Nullable UUID after, int limit) {
        return writes.as(caller.tenant(), sql -> {
            if (rows.about(sql, opportunityId, null).isEmpty()) {
                throw ProblemException.notFound();
            }
            List<FeedbackView> shown = rows.list(sql, readers.of(sql, caller), opportunityId, after, limit);
            if (caller.isSignedIn()) {
                access.written(sql, caller, "listFeedback", null, "opportunity/" + opportunityId + "/feedback");
            }
            return shown;
        });
    }

    /** @throws ProblemException 403 and 404 as {@link OfAuthor#demand} */
    @Transactional
    FeedbackView own(Caller author, UUID feedbackId) {
        return writes.as(author.tenant(), sql -> {
            FeedbackView own = ofAuthor.demand(sql, author, feedbackId);
            access.written(sql, author, "readFeedback", null, "feedback/" + feedbackId);
            return own;
        });
    }

    /** @throws ProblemException 403 for who answers nobody */
    @Transactional
    List<Waiting> unanswered(Caller caller, WaitingFeedback.@Nullable After after, int limit) {
        return writes.as(caller.tenant(), sql -> {
            Reader reader = readers.of(sql, caller);
            if (!reader.isStaff() && !caller.has("provider")) {
                throw ProblemException.notAllowed(
                        "What waits for an answer is shown to those who answer: a provider, or staff of the authority.");
            }
            access.written(sql, caller, "listUnansweredFeedback", null, "unanswered-feedback");
            return waiting.list(sql, reader, after, limit, clock.instant());
        });
    }
}
