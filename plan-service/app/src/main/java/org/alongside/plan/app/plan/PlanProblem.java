package org.alongside.plan.app.plan;

import java.util.Locale;
import org.alongside.kit.problem.Problem;
import org.alongside.kit.problem.ProblemCode;
import org.alongside.kit.problem.ProblemException;
import org.alongside.plan.engine.Decision;
import org.alongside.plan.engine.Refusal;

/** The engine's refusals as public problems: the one table from refusal to HTTP status. */
public record PlanProblem(Refusal refusal) implements ProblemCode {

    /** The code is the refusal's name in kebab-case. */
    @Override
    public String code() {
        return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return switch (refusal) {
            case BOTH_SEATS, NOT_YOUR_SEAT -> 403;
            case ALREADY_AGREED,
                    NOTHING_TO_WITHDRAW,
                    PLAN_CLOSED,
                    PROPOSAL_CHANGED,
                    PROPOSAL_DECLINED,
                    PROPOSAL_SUPERSEDED,
                    PROPOSAL_WITHDRAWN,
                    TAKEN_BACK,
                    TOO_MANY_OPEN,
                    YOUR_OWN_WORDS -> 409;
            case CHANGE_NOT_AVAILABLE,
                    GOAL_NEEDS_MEASURE,
                    NOTHING_PROPOSED,
                    OWNER_NEEDS_NAME,
                    UNKNOWN_ACTION,
                    UNKNOWN_GOAL,
                    UNKNOWN_OPPORTUNITY -> 422;
        };
    }

    @Override
    public String title() {
        return switch (status()) {
            case 403 -> "Not your decision";
            case 409 -> "It stands differently now";
            default -> "The proposal cannot be taken as it is";
        };
    }

    /** The refusal as the end of a request. */
    public static ProblemException of(Decision.Refused refused) {
        return new ProblemException(Problem.of(new PlanProblem(refused.code()), refused.sentence()));
    }
}
