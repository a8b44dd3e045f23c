package org.alongside.opportunity.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;

/** Use case: a learner says how an opportunity was. The same again is the same feedback; no answer repeats the words. */
@ApplicationScoped
class GivingFeedback {
    private final TenantWrite writes;
    private final FeedbackRows rows;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    GivingFeedback(TenantWrite writes, FeedbackRows rows, AccessRecorder access, Ids ids, Clock clock) {
        this.writes = writes;
        this.rows = rows;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /** What an author is told: which feedback it is, in which version, for whom. */
    record Kept(UUID feedbackId, int version, Audience audience) {}

    /** @throws ProblemException 404 for what the caller cannot see; 409 {@code feedback-exists} */
    @Transactional
    Answer give(Caller author, UUID opportunityId, NewFeedback.Checked feedback) {
        return writes.as(author.tenant(), sql -> {
            FeedbackRows.About about =
                    rows.about(sql, opportunityId, feedback.offeringId()).orElseThrow(ProblemException::notFound);
            rows.lock(sql, author.tenant(), author.account(), opportunityId);
            Optional<UUID> before = rows.ofAuthor(sql, author, about);
            if (before.isPresent()) {
                return again(sql, author, before.get(), feedback);
            }
            UUID id = ids.next();
            rows.insert(sql, author, id, about, feedback, clock.instant());
            access.written(sql, author, "giveFeedback", null, "feedback/" + id);
            return Answer.created("/v1/feedback/" + id, new Kept(id, 1, feedback.audience()), null);
        });
    }

    private Answer again(Sql sql, Caller author, UUID feedbackId, NewFeedback.Checked feedback) {
        FeedbackView known = rows.own(sql, author, feedbackId).orElseThrow();
        if (known.said().equals(feedback.said()) && known.audience() == feedback.audience()) {
            return Answer.ok(new Kept(feedbackId, known.version(), known.audience()), null);
        }
        throw new ProblemException(
                CatalogueProblem.FEEDBACK_EXISTS,
                "You have said something about this before. Change it with PUT /v1/feedback/" + feedbackId
                        + " and version " + known.version() + ".");
    }
}
