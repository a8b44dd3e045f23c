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
                    NOT_THE_HOLDER,
                    NOT_INVITED,
                    NOT_THE_OWNER,
                    NOT_YOURS,
                    NOT_YOUR_SEAT,
                    ONLY_THE_PERSON,
                    ONLY_THE_WORKER,
                    YOUR_SIDE_ASKED -> NOT_YOURS;
            case ADVOCATE_ALREADY_OWED,
                    AGENDA_FIRST,
                    ALREADY_AGREED,
                    ALREADY_ANSWERED,
                    AUTHORITY_ENDED,
                    CAPACITY_NOT_RECORDED,
                    CONCLUSION_CHANGED,
                    DECIDED_ON_BEHALF,
                    IDEAS_UNANSWERED,
                    INTERIM_OVER,
                    INTERIM_STANDS,
                    INVITATION_TAKEN_BACK,
                    NEEDS_OWN_AGREEMENT,
                    NOTHING_TO_CONTRADICT,
                    NOTHING_TO_WITHDRAW,
                    NO_DISAGREEMENT,
                    NO_LONGER_OPEN,
                    PLAN_CLOSED,
                    PROPOSAL_CHANGED,
                    PROPOSAL_DECLINED,
                    PROPOSAL_SUPERSEDED,
                    PROPOSAL_WITHDRAWN,
                    REQUIREMENT_OVER,
                    REVIEW_IS_OPEN,
                    REVIEW_NOT_YET,
                    REVIEW_OVER,
                    QUESTION_OPEN,
                    TAKEN_BACK,
                    THOUGHT_ABOUT_ONCE,
                    TOO_MANY_OPEN,
                    WAS_CONTRADICTED,
                    YOUR_OWN_WORDS -> OTHERWISE_NOW;
            case ATTESTED_AT_ANOTHER_TIME,
                    AUTHORITY_DOES_NOT_REACH,
                    AUTHORITY_NOT_SHOWN,
                    CAPACITY_PRESUMED,
                    CHANGE_NOT_AVAILABLE,
                    ENQUIRY_BINDS_NOBODY,
                    GOAL_NEEDS_MEASURE,
                    HAS_A_SEAT,
                    NEEDS_A_DAY,
                    NEEDS_NOTICE,
                    NEEDS_REVIEW_DATE,
                    NOT_A_REQUIREMENT,
                    NOT_A_WORKER_HERE,
                    NO_ADVOCACY_DUTY,
                    NOTHING_PROPOSED,
                    OWNER_NEEDS_NAME,
                    READING_OFF_SCALE,
                    UNKNOWN_ACTION,
                    UNKNOWN_GOAL,
                    UNKNOWN_ITEM,
                    UNKNOWN_MEASURE,
                    UNKNOWN_LINE,
                    UNKNOWN_OFFERING,
                    UNKNOWN_OPPORTUNITY,
                    UNKNOWN_SUBJECT,
                    WITNESS_OF_THE_SEAT -> NOT_AS_IT_IS;
        };
    }

    /** The refusal as the end of a request. */
    public static ProblemException of(Decision.Refused refused) {
        return new ProblemException(Problem.of(new PlanProblem(refused.code()), refused.sentence()));
    }
}
