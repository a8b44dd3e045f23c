package org.alongside.plan.app.matching;

import org.alongside.kit.problem.ProblemCode;

/** The errors that only matching answers with here. */
public enum MatchingProblem implements ProblemCode {
    SEARCH_BEHIND(503, "The search is behind");

    private final Meaning meaning;

    MatchingProblem(int status, String title) {
        meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
