package org.alongside.opportunity.fetch;

/** Why a document was not fetched: a stable code, what happened, and what to do about it. */
public enum FetchFailure {
    /** One and the same for what is malformed, unknown or inside, so that nobody can tell them apart by asking. */
    ADDRESS_REFUSED(
            "feed-address-refused",
            "The address does not lead to a public web server, so it was not asked.",
            "Give an address that begins with https:// or http://, has a name that is known publicly and the usual port, and holds no user"
                    + " name or password."),
    UNREACHABLE(
            "feed-unreachable",
            "The server at the address does not answer.",
            "Open the address in a browser. If it works there, tell whoever runs the server that this service cannot reach it."),
    ANSWERED_OTHERWISE(
            "feed-not-given",
            "The server at the address gave no document.",
            "Open the address in a browser without signing in: it has to show the document itself."),
    REDIRECTED(
            "feed-redirected-too-often",
            "The address leads from one address to another without an end.",
            "Give the address at which the document is in the end."),
    TOO_SLOW(
            "feed-too-slow",
            "The server did not send the document in the time that it is waited for.",
            "Try at another hour, or ask whoever runs the server to give the document as a file."),
    TOO_LARGE(
            "feed-too-large",
            "The document is larger than is taken.",
            "Publish the document in parts, each with a feed of its own."),
    BROKEN_OFF(
            "feed-broke-off",
            "The document ended before its end.",
            "Fetch it again; if it breaks off again, tell the server's owner."),
    PACKED_OTHERWISE(
            "feed-not-readable",
            "The document is packed in a way that is not unpacked here.",
            "Send it as it is, or packed with gzip (Content-Encoding: gzip)."),
    PAGES_WITHOUT_END(
            "feed-pages-without-end",
            "The pages repeat themselves or do not end, so none was taken.",
            "Let each page have its own number and records, and let the last page say so.");

    private final String code;
    private final String message;
    private final String remedy;

    FetchFailure(String code, String message, String remedy) {
        this.code = code;
        this.message = message;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }

    public String remedy() {
        return remedy;
    }
}
