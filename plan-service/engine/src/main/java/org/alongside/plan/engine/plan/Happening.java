package org.alongside.plan.engine.plan;

/** What has happened to an item, for the timeline and for counting. */
public enum Happening {
    IDEA_ANSWERED("answered an idea"),
    IDEA_PUT_FORWARD("put an idea forward"),
    IDEA_WITHDRAWN("took an idea back"),
    REVIEW_AGENDA_OPENED("said that the worker may put points on the agenda of a review"),
    REVIEW_AGENDA_PUT("put points on the agenda of a review"),
    REVIEW_CONCLUDED("agreed to the conclusion of a review, and it is concluded"),
    REVIEW_CONCLUSION_PUT("put words for the conclusion of a review"),
    REVIEW_CONTRIBUTED_TO("said what works, what does not or what to change"),
    REVIEW_EQUALITY_ANSWERED("said whether a review felt equal"),
    REVIEW_LEFT("left a review without a conclusion"),
    REVIEW_MOVED("moved a review to another day"),
    REVIEW_OPENED("opened a review");

    private final String phrase;

    Happening(String phrase) {
        this.phrase = phrase;
    }

    /** What somebody did, to follow "The person" or "The worker" in a sentence. */
    public String phrase() {
        return phrase;
    }
}
