package org.alongside.opportunity.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.CatalogueProblem;

/** Use case: a person wants it to be known that something was not to be found, or takes that back. */
@ApplicationScoped
class TakingAWish {
    private static final int MOST = 50;

    private final TenantWrite writes;
    private final Wishes wishes;
    private final AccessRecorder access;
    private final Ids ids;
    private final Clock clock;

    TakingAWish(TenantWrite writes, Wishes wishes, AccessRecorder access, Ids ids, Clock clock) {
        this.writes = writes;
        this.wishes = wishes;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The same wish of the same quarter again is the one that there is.
     *
     * @throws ProblemException 409 {@code too-many-wishes}
     */
    @Transactional
    Answer take(Caller person, WishFacts facts, String wording) {
        return writes.as(person.tenant(), sql -> {
            wishes.lock(sql, person.tenant());
            Instant now = clock.instant();
            Quarter quarter = Quarter.of(now);
            Optional<UnmetWish> same = wishes.same(sql, person, quarter, facts);
            if (same.isPresent()) {
                return Answer.ok(same.get(), null);
            }
            if (wishes.count(sql, person, quarter) >= MOST) {
                throw new ProblemException(
                        CatalogueProblem.TOO_MANY_WISHES,
                        "One account leaves at most " + MOST + " wishes in a quarter. Take one back first.");
            }
            UUID id = ids.next();
            UnmetWish wish = wishes.insert(sql, person, id, quarter, facts, wording, now);
            access.written(sql, person, "leaveUnmetWish", null, "unmet-wish/" + id);
            return Answer.created("/v1/unmet-wishes/" + id, wish, null);
        });
    }

    /** @throws ProblemException 404 for what is not one's own or has been summed up and deleted */
    @Transactional
    void takeBack(Caller person, UUID wishId) {
        writes.as(person.tenant(), sql -> {
            wishes.lock(sql, person.tenant());
            if (!wishes.delete(sql, person, wishId)) {
                throw ProblemException.notFound();
            }
            access.written(sql, person, "withdrawUnmetWish", null, "unmet-wish/" + wishId);
            return true;
        });
    }
}
