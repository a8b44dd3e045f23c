package org.alongside.opportunity.feed.csv;

import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;

/** The document cannot be read further. Never leaves the readers: they answer with {@code Reading.Broken}. */
public final class DocumentBroken extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient FeedProblem problem;

    public DocumentBroken(String code, @Nullable Where where, String message, String remedy) {
        super(message, null, false, false);
        this.problem =
                new FeedProblem(FeedProblem.Severity.DOCUMENT_BROKEN, code, null, null, null, where, message, remedy);
    }

    public FeedProblem problem() {
        return problem;
    }
}
