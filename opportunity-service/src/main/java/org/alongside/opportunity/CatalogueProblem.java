package org.alongside.opportunity;

import org.alongside.kit.problem.ProblemCode;

/** The errors that only this service answers with. */
public enum CatalogueProblem implements ProblemCode {
    CURSOR_INVALID("cursor-invalid", 400, "The page cannot be found again"),
    PARAMETER_INVALID("parameter-invalid", 400, "A parameter cannot be read"),
    PARAMETER_UNKNOWN("parameter-unknown", 400, "Unknown parameter"),
    UPLOAD_BROKEN("upload-broken", 400, "The document did not arrive whole"),
    FEED_HAS_OTHER_FORMAT("feed-has-other-format", 409, "A feed of that name has another format"),
    SYNC_RUNNING("sync-running", 409, "This feed is being read already"),
    OPPORTUNITY_REMOVED("opportunity-removed", 410, "No longer on offer"),
    NO_ROOM("no-room", 503, "No room for the document");

    private final String code;
    private final int status;
    private final String title;

    CatalogueProblem(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
