package org.alongside.opportunity.feed.json;

import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Where;

/** The document cannot be read further. Stays inside this package: {@link JsonDocument} answers with {@link JsonEnd}. */
final class DocumentBroken extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient FeedProblem problem;

    DocumentBroken(String code, Where where, String message, String remedy) {
        super(message, null, false, false);
        this.problem =
                new FeedProblem(FeedProblem.Severity.DOCUMENT_BROKEN, code, null, null, null, where, message, remedy);
    }

    FeedProblem problem() {
        return problem;
    }
}
