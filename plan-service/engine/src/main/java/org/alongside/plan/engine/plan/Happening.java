package org.alongside.plan.engine.plan;

/** What has happened to an item, for the timeline and for counting. */
public enum Happening {
    IDEA_ANSWERED("answered an idea"),
    IDEA_PUT_FORWARD("put an idea forward"),
    IDEA_WITHDRAWN("took an idea back");

    private final String phrase;

    Happening(String phrase) {
        this.phrase = phrase;
    }

    /** What somebody did, to follow "The person" or "The worker" in a sentence. */
    public String phrase() {
        return phrase;
    }
}
