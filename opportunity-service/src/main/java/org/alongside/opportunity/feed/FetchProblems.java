package org.alongside.opportunity.feed;

import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.CatalogueProblem;
import org.alongside.opportunity.fetch.FetchFailed;
import org.alongside.opportunity.fetch.FetchFailure;

/** What to answer somebody whose address gave nothing. */
final class FetchProblems {
    private FetchProblems() {}

    /** 422 {@code feed-address-refused} or {@code feed-not-fetched}. */
    static ProblemException of(FetchFailed failed) {
        return new ProblemException(
                failed.failure() == FetchFailure.ADDRESS_REFUSED
                        ? CatalogueProblem.FEED_ADDRESS_REFUSED
                        : CatalogueProblem.FEED_NOT_FETCHED,
                failed.sentence() + " " + failed.failure().remedy());
    }
}
