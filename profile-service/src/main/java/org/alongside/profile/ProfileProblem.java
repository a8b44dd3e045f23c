package org.alongside.profile;

import org.alongside.kit.problem.ProblemCode;

/** The errors that only this service answers with. */
public enum ProfileProblem implements ProblemCode {
    ALREADY_CLAIMED(409, "The person has an account already"),
    ALREADY_IN_CIRCLE(409, "Already in the circle"),
    ALREADY_SHORTLISTED(409, "On the shortlist already"),
    ALREADY_SUPERSEDED(409, "Another need follows this one already"),
    ALREADY_TAKEN_TO_PLAN(409, "The idea has been taken to a plan already"),
    CONTRIBUTION_TAKEN_BACK(409, "It has been taken back"),
    CONVERSATION_HELD(409, "The conversation has been held"),
    LAST_WORKER(409, "The last worker cannot leave yet"),
    PERSON_HAS_DIED(409, "The person has died"),
    SET_ASIDE(409, "It has been set aside"),
    STILL_BRAINSTORMING(409, "Ideas are still being gathered"),
    ACCOUNT_CANNOT_CLAIM(422, "This account cannot claim"),
    ACCOUNT_IS_THE_PERSON(422, "This is the person's own account"),
    CLAIM_CODE_NOT_VALID(422, "The code is not valid"),
    UNDER_SIXTEEN(422, "Somebody under 16"),
    TOO_MANY_TRIES(429, "Too many wrong codes");

    private final Meaning meaning;

    ProfileProblem(int status, String title) {
        meaning = new Meaning(status, title);
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
