package org.alongside.opportunity;

import org.alongside.kit.problem.ProblemCode;

/** The errors that only this service answers with. */
public enum CatalogueProblem implements ProblemCode {
    CURSOR_INVALID(400, "The page cannot be found again"),
    PARAMETER_INVALID(400, "A parameter cannot be read"),
    PARAMETER_UNKNOWN(400, "Unknown parameter"),
    POSTCODE_UNKNOWN(400, "The postcode is not known here"),
    UPLOAD_BROKEN(400, "The document did not arrive whole"),
    FEED_ADDRESS_REFUSED(422, "The address is not asked"),
    FEED_HAS_NO_ADDRESS(409, "The feed has no address"),
    NOT_YOUR_PROVIDER(403, "Not your provider"),
    FEED_HAS_OTHER_FORMAT(409, "A feed of that name has another format"),
    FEED_NOT_FETCHED(422, "The address gave no document"),
    FEEDBACK_CHANGED(409, "The feedback has changed since"),
    FEEDBACK_EXISTS(409, "You have said something about this already"),
    TOO_MANY_WISHES(409, "As many wishes as one account can leave"),
    FORMAT_UNKNOWN(422, "The format is not recognised"),
    SYNC_RUNNING(409, "This feed is being read already"),
    OPPORTUNITY_REMOVED(410, "No longer on offer"),
    SAID_NOT_THE_SAME(409, "Somebody has said that they are not the same"),
    STILL_JOINED(409, "They are joined"),
    NO_ROOM(503, "No room for the document"),
    SEARCH_BEHIND(503, "The search is behind");

    private final Meaning meaning;

    CatalogueProblem(int status, String title) {
        meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
