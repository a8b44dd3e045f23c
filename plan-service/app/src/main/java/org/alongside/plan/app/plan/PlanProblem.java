package org.alongside.plan.app.plan;

import org.alongside.kit.problem.Problem;
import org.alongside.kit.problem.ProblemCode;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.Refusal;

/** The engine's refusals as public problems: the one table from refusal to HTTP status. */
public record PlanProblem(Refusal refusal) implements ProblemCode {

    private static final Meaning NOT_YOURS = new Meaning(403, "Not your decision");
    private static final Meaning OTHERWISE_NOW = new Meaning(409, "It stands differently now");
    private static final Meaning NOT_AS_IT_IS = new Meaning(422, "The proposal cannot be taken as it is");

    @Override
    public String name() {
        return refusal.name();
    }

    @Override
    public Meaning meaning() {
        return switch (refusal) {
            case BOTH_SEATS,
                    FOR_THE_PERSON,
                    NOT_INVITED,
                    NOT_THE_HOLDER,
                    NOT_THE_OWNER,
                    NOT_YOURS,
                    NOT_YOURS_TO_END,
                    NOT_YOUR_SEAT,
                    ONLY_THE_PERSON,
                    ONLY_THE_WORKER,
                    YOUR_SIDE_ASKED -> NOT_YOURS;
            case ACTION_CANCELLED,
                    ADVOCATE_ALREADY_OWED,
                    ADVOCATE_IS_THERE,
                    CORRECTED_ALREADY,
                    AGENDA_FIRST,
                    ALREADY_AGREED,
                    ALREADY_ANSWERED,
                    AUTHORITY_ENDED,
                    CAPACITY_NOT_RECORDED,
                    CHALLENGES_UNANSWERED,
                    CONCLUSION_CHANGED,
                    DECIDED_ON_BEHALF,
                    EVALUATION_OVER,
                    GOAL_CLOSED,
                    GOAL_HAS_STEPS,
                    IDEAS_UNANSWERED,
                    INTERIM_OVER,
                    INTERIM_STANDS,
                    INVITATION_TAKEN_BACK,
                    NEEDS_OWN_AGREEMENT,
                    NOTHING_TO_CONTRADICT,
                    NOTHING_TO_WITHDRAW,
                    NOT_PAUSED,
                    NO_DISAGREEMENT,
                    NO_LONGER_OPEN,
                    PERSON_HAS_DIED,
                    NO_STANDS,
                    PLAN_CLOSED,
                    POT_EXCEEDED,
                    PROPOSAL_CHANGED,
                    PROPOSAL_DECLINED,
                    PROPOSAL_SPLIT,
                    PROPOSAL_SUPERSEDED,
                    PROPOSAL_WITHDRAWN,
                    QUESTION_OPEN,
                    REQUIREMENT_OVER,
                    READING_TIME,
                    REVIEW_IS_OPEN,
                    REVIEW_NOT_YET,
                    REVIEW_OVER,
                    SAME_WORKER,
                    SOMEBODY_ELSE_NAMED,
                    STATEMENT_DOES_NOT_FOLLOW,
                    SUPPORT_ENDED,
                    TAKEN_BACK,
                    THOUGHT_ABOUT_ONCE,
                    TITLE_CHANGED,
                    TOO_MANY_OPEN,
                    WAS_CONTRADICTED,
                    YOUR_OWN_WORDS,
                    YOUR_SIDE_FIRST -> OTHERWISE_NOW;
            case ATTESTED_AT_ANOTHER_TIME,
                    AUTHORITY_DOES_NOT_REACH,
                    AUTHORITY_NOT_SHOWN,
                    BUDGET_DOES_NOT_ADD_UP,
                    BUDGET_INCOMPLETE,
                    CAPACITY_PRESUMED,
                    CHANGES_CLASH,
                    DAYS_BACKWARDS,
                    ENQUIRY_BINDS_NOBODY,
                    DIRECT_PAYMENT_INCOMPLETE,
                    GOAL_NEEDS_MEASURE,
                    GOAL_TOO_DEEP,
                    HAS_A_SEAT,
                    INTERIM_NEEDS_AN_END,
                    NEEDS_A_DAY,
                    NEEDS_NOTICE,
                    NEEDS_REVIEW_DATE,
                    NOTHING_PROPOSED,
                    NOT_A_PART,
                    NOT_CLERICAL,
                    NOT_HAPPENED_YET,
                    NOT_A_FAILURE,
                    NOT_A_REQUIREMENT,
                    NOT_LEFT_OPEN,
                    NOT_THIS_POTS_PURPOSE,
                    NOT_A_WORKER_HERE,
                    NO_ADVOCACY_DUTY,
                    OUTSIDE_THE_POTS_TIME,
                    OWNER_NEEDS_NAME,
                    PAID_TO_CARE,
                    PARTS_NEED_EACH_OTHER,
                    PAUSE_NEEDS_A_DAY,
                    READING_OFF_SCALE,
                    POT_IS_WEEKLY,
                    REVIEW_TOO_SELDOM,
                    RISK_INCOMPLETE,
                    SPENDING_NEEDS_AN_END,
                    STATEMENT_DOES_NOT_ADD_UP,
                    STATEMENT_OUTSIDE_ITS_TIME,
                    TIMES_DO_NOT_FIT,
                    TWO_OPTIONS_NEEDED,
                    UNKNOWN_ACTION,
                    UNKNOWN_ALLOCATION,
                    UNKNOWN_CHOICE,
                    UNKNOWN_GOAL,
                    UNKNOWN_ITEM,
                    UNKNOWN_LINE,
                    UNKNOWN_MEASURE,
                    UNKNOWN_OFFERING,
                    UNKNOWN_OPPORTUNITY,
                    UNKNOWN_POT,
                    UNKNOWN_SUBJECT,
                    UNKNOWN_SUPPORT,
                    WITNESS_OF_THE_SEAT -> NOT_AS_IT_IS;
        };
    }

    /** The refusal as the end of a request. */
    public static ProblemException of(Decision.Refused refused) {
        return new ProblemException(Problem.of(new PlanProblem(refused.code()), refused.sentence()));
    }
}
