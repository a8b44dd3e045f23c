package org.alongside.plan.engine.plan;

/**
 * Something that belongs to a plan and stands beside what is agreed in it: an idea, a question, a review. It is a record that is
 * replaced as a whole; the plan knows those that are open, and closed ones are kept apart until a command names them.
 */
public interface Item {

    ItemId itemId();

    Kind kind();

    /** Whether it still waits for somebody, or still bears on a decision. */
    boolean isOpen();

    /** The kinds of items. A new one is added here, and the compiler and the tests show where it has to be known. */
    enum Kind {
        ACTION_REPORT,
        ADVOCACY_DUTY,
        ANNOTATION,
        CHECK_IN,
        CAPACITY_RECORD,
        DISAGREEMENT,
        EVALUATION,
        IDEA,
        INTERIM_SUPPORT,
        OPPORTUNITY_END,
        PERSPECTIVE,
        QUESTION,
        REQUEST,
        REQUIREMENT,
        REVIEW,
        REVIEW_REQUEST,
        STATEMENT,
        UNDERTAKING
    }
}
