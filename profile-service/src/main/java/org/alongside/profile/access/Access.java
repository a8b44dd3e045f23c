package org.alongside.profile.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;

/** May this caller see or do this for this person? Everything that this service does for a person asks here first. */
@ApplicationScoped
public class Access {

    private final Grants grants;
    private final Clock clock;

    Access(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * Returns if the caller may, outside a transaction.
     *
     * @throws ProblemException 404 if the caller may not know of the person, 403 if only this is not allowed
     */
    public void toRead(Caller caller, UUID person, Right right) {
        Verdict verdict = AccessRules.decide(grants.standing(caller, person), caller, right, clock.instant());
        switch (verdict) {
            case Verdict.Granted granted -> {}
            case Verdict.ByRole byRole -> {}
            case Verdict.Refused(String sentence) -> throw ProblemException.notAllowed(sentence);
            case Verdict.Hidden hidden -> throw ProblemException.notFound();
        }
    }

    /**
     * The grant by which the caller may, in the transaction of {@code sql}.
     *
     * @throws ProblemException 404 if the caller may not know of the person, 403 if only this is not allowed
     */
    public Grant toWrite(Sql sql, Caller caller, UUID person, Right right) {
        Verdict verdict = AccessRules.decide(grants.standing(sql, caller, person), caller, right, clock.instant());
        return switch (verdict) {
            case Verdict.Granted(Grant grant) -> grant;
            case Verdict.Refused(String sentence) -> throw ProblemException.notAllowed(sentence);
            case Verdict.ByRole byRole -> throw ProblemException.notFound(); // such roles only look
            case Verdict.Hidden hidden -> throw ProblemException.notFound();
        };
    }
}
