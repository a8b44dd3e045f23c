package org.alongside.opportunity.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;
import org.jspecify.annotations.Nullable;

/** Use case: the provider's side answers: you said, we did. Nothing that was answered is changed or removed. */
@ApplicationScoped
class AnsweringFeedback {
    private final TenantWrite writes;
    private final FeedbackRows rows;
    private final AnswerRows answers;
    private final Readers readers;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    AnsweringFeedback(
            TenantWrite writes,
            FeedbackRows rows,
            AnswerRows answers,
            Readers readers,
            AccessRecorder access,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.rows = rows;
        this.answers = answers;
        this.readers = readers;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    record Answered(UUID answerId, UUID feedbackId, int toVersion) {}

    /**
     * @throws ProblemException 404 for what was not meant for the caller; 403 {@code not-your-provider}; 409 {@code feedback-changed}
     */
    @Transactional
    Answer answer(Caller caller, UUID feedbackId, NewAnswer.Checked answer) {
        return writes.as(caller.tenant(), sql -> {
            rows.lock(sql, feedbackId);
            Reader reader = readers.of(sql, caller);
            FeedbackRows.Standing standing = rows.standing(sql, feedbackId).orElseThrow(ProblemException::notFound);
            FeedbackView.Side side = side(reader, standing);
            if (standing.version() != answer.toVersion()) {
                throw new ProblemException(
                        CatalogueProblem.FEEDBACK_CHANGED,
                        "Its author has changed it to version " + standing.version()
                                + ". Read it again, then answer that.");
            }
            UUID before = saidBefore(sql, standing, side, answer);
            if (before != null) {
                return Answer.ok(new Answered(before, feedbackId, answer.toVersion()), null);
            }
            UUID id = ids.next();
            answers.insert(sql, standing, id, caller, side, answer, clock.instant());
            access.written(sql, caller, "answerFeedback", null, "feedback/" + feedbackId + "/answers/" + id);
            return Answer.created(
                    "/v1/feedback/" + feedbackId + "/answers/" + id,
                    new Answered(id, feedbackId, answer.toVersion()),
                    null);
        });
    }

    private static FeedbackView.Side side(Reader reader, FeedbackRows.Standing standing) {
        Caller caller = reader.caller();
        if (reader.answersForAuthority() && standing.tenant().equals(caller.tenant())) {
            return FeedbackView.Side.AUTHORITY;
        }
        if (standing.audience() == Audience.AUTHORITY) {
            throw ProblemException.notFound();
        }
        if (standing.opportunityTenant().equals(caller.tenant()) && reader.speaksFor(standing.feedId())) {
            return FeedbackView.Side.PROVIDER;
        }
        if (standing.audience() == Audience.PROVIDER) {
            throw ProblemException.notFound();
        }
        throw new ProblemException(
                CatalogueProblem.NOT_YOUR_PROVIDER,
                "Only the provider of this, or the author's authority, answers. Ask the catalogue steward for the right to publish for it.");
    }

    /** A double click: the last thing said is the same once more. */
    private @Nullable UUID saidBefore(
            Sql sql, FeedbackRows.Standing standing, FeedbackView.Side side, NewAnswer.Checked answer) {
        List<FeedbackView.AnswerView> all = answers.list(sql, standing);
        if (all.isEmpty()) {
            return null;
        }
        FeedbackView.AnswerView last = all.getLast();
        FeedbackView.AnswerView same = new FeedbackView.AnswerView(
                last.answerId(),
                answer.toVersion(),
                side,
                answer.answer(),
                answer.action(),
                answer.actBy(),
                answer.action() == null ? null : answer.done(),
                last.answeredOn());
        return last.equals(same) ? last.answerId() : null;
    }
}
