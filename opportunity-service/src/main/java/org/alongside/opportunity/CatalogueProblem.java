package org.alongside.opportunity;

import org.alongside.kit.problem.ProblemCode;

/** The errors that only this service answers with. */
public enum CatalogueProblem implements ProblemCode {
    CURSOR_INVALID(400, "The page cannot be found again"),
    PARAMETER_INVALID(400, "A parameter cannot be read"),
    PARAMETER_UNKNOWN(400, "Unknown parameter"),
    UPLOAD_BROKEN(400, "The document did not arrive whole"),
    FEED_HAS_OTHER_FORMAT(409, "A feed of that name has another format"),
    FORMAT_UNKNOWN(422, "The format is not recognised"),
    SYNC_RUNNING(409, "This feed is being read already"),
    OPPORTUNITY_REMOVED(410, "No longer on offer"),
    SAID_NOT_THE_SAME(409, "Somebody has said that they are not the same"),
    STILL_JOINED(409, "They are joined"),
    NO_ROOM(503, "No room for the document");

    private final Meaning meaning;

    CatalogueProblem(int status, String title) {
        meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
