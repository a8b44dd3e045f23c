package org.alongside.plan.engine.plan;

/** What has happened to an item, for the timeline and for counting. */
public enum Happening {
    ACTION_ACCEPTED("took an action on"),
    ACTION_REPORTED_ON("said how an action goes"),
    ACTION_STOPPED("stopped doing an action"),
    ADVOCATE_JOINED("is there for the person as their advocate"),
    ADVOCATE_OWED("recorded that an advocate has to be found for the person"),
    CHECKED_IN("said how it goes"),
    CAPACITY_RECORDED("recorded whether the person can make this decision"),
    CAPACITY_RECORD_LAPSED("left a capacity record behind with its words"),
    DISAGREEMENT_OPENED("left it open how to go on"),
    DISAGREEMENT_SETTLED("settled a disagreement"),
    EVALUATION_BEGUN("began to look together at something that was done"),
    EVALUATION_EQUALITY_ANSWERED("said whether something felt equal"),
    EVALUATION_PASSED_ON("did not want to say how something was"),
    EVALUATION_TOLD("said how something was"),
    IDEA_ANSWERED("answered an idea"),
    IDEA_PUT_FORWARD("put an idea forward"),
    IDEA_WITHDRAWN("took an idea back"),
    INDIVIDUAL_AGREED("agreed to who supports the person in being involved"),
    INDIVIDUAL_LET_GO("said who is not to support them in being involved, or not any more"),
    INDIVIDUAL_NAMED("named somebody to support the person in being involved"),
    INTERIM_SUPPORT_CHALLENGE_ANSWERED("answered a challenge to support that is given without agreement"),
    INTERIM_SUPPORT_CHALLENGED("challenged support that is given without agreement"),
    INTERIM_SUPPORT_ENDED("ended support that was given without agreement"),
    INTERIM_SUPPORT_GIVEN("gave support in the meantime, without agreement"),
    INTERIM_SUPPORT_SETTLED("agreed to what support was given for in the meantime"),
    INTERIM_SUPPORT_UNSETTLED("took back the agreement to what support was given for in the meantime"),
    OPPORTUNITY_ENDED("said that something that both chose is over"),
    PERSPECTIVE_ASKED_FOR("asked somebody how they see it"),
    PERSPECTIVE_GIVEN("said how they see it"),
    PERSPECTIVE_NOT_ASKED_ANY_MORE("took an invitation to say something back"),
    REQUEST_ANSWERED("answered what was asked of the service"),
    REQUEST_MADE("asked the service for another worker or an advocate"),
    REQUIREMENT_CHALLENGE_ANSWERED("answered a challenge to a requirement"),
    REQUIREMENT_CHALLENGED("challenged a requirement"),
    REQUIREMENT_ENDED("said that a requirement has ended"),
    REQUIREMENT_RECORDED("recorded a requirement that was imposed"),
    REQUIREMENT_VIEWED("said what they think of a requirement"),
    REVIEW_AGENDA_OPENED("said that the worker may put points on the agenda of a review"),
    REVIEW_AGENDA_PUT("put points on the agenda of a review"),
    REVIEW_CONCLUDED("agreed to the conclusion of a review, and it is concluded"),
    REVIEW_CONCLUSION_PUT("put words for the conclusion of a review"),
    REVIEW_CONTRIBUTED_TO("said what works, what does not or what to change"),
    REVIEW_EQUALITY_ANSWERED("said whether a review felt equal"),
    REVIEW_LEFT("left a review without a conclusion"),
    REVIEW_MOVED("moved a review to another day"),
    REVIEW_OPENED("opened a review"),
    REVIEW_REQUESTED("asked for a review"),
    REVIEW_REQUEST_ANSWERED("answered a request for a review"),
    NEXT_STEP_CHOSEN("said how to go on after a no"),
    QUESTION_ANSWERED("answered what a line means"),
    QUESTION_ASKED("asked what a line means"),
    QUESTION_LAPSED("left a question behind with its words"),
    QUESTION_WITHDRAWN("took a question back"),
    STATEMENT_GIVEN("said what a direct payment was spent on"),
    STATEMENT_LEFT_BEHIND("left a statement behind with what came after it"),
    TITLE_CORRECTED("put a slip of the pen in a title right, beside what was agreed"),
    CORRECTION_LAPSED("left a correction of a title behind with it"),
    CORRECTION_OBJECTED_TO("objected to the correction of a title, and it is gone");

    private final String phrase;

    Happening(String phrase) {
        this.phrase = phrase;
    }

    /** What somebody did, to follow "The person" or "The worker" in a sentence. */
    public String phrase() {
        return phrase;
    }
}
