package org.alongside.opportunity.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;

/** One's own feedback. */
@ApplicationScoped
class OfAuthor {
    private final FeedbackRows rows;

    OfAuthor(FeedbackRows rows) {
        this.rows = rows;
    }

    /** @throws ProblemException 403 where it is another's and everybody can see it; 404 where it is another's or nobody's */
    FeedbackView demand(Sql sql, Caller author, UUID feedbackId) {
        return rows.own(sql, author, feedbackId)
                .orElseThrow(() -> rows.standing(sql, feedbackId)
                        .filter(standing -> standing.audience() == Audience.EVERYBODY)
                        .map(published -> ProblemException.notAllowed(
                                "Only who has said it can read its versions, change it or take it back. An answer goes to POST /v1/feedback/"
                                        + feedbackId + "/answers."))
                        .orElseGet(ProblemException::notFound));
    }
}
