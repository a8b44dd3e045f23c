package org.alongside.profile.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.http.Versions;
import org.alongside.kit.id.Ids;
import org.alongside.kit.idempotency.Answer;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.profile.access.Grant;
import org.alongside.profile.access.GrantChanges;
import org.alongside.profile.access.Relation;
import org.alongside.profile.access.Scope;
import org.alongside.profile.circle.Circle;
import org.alongside.profile.circle.CircleRole;
import org.alongside.profile.circle.Member;

/** A worker registers a person, enters their circle and gets the code by which the person binds their own account. */
@ApplicationScoped
public class RegisteringPerson {

    private static final int FIRST_VERSION = 1;

    private final TenantWrite writes;
    private final People people;
    private final Circle circle;
    private final GrantChanges changes;
    private final IssuingClaimCode codes;
    private final AccessRecorder recorder;
    private final Ids ids;
    private final Clock clock;

    RegisteringPerson(
            TenantWrite writes,
            People people,
            Circle circle,
            GrantChanges changes,
            IssuingClaimCode codes,
            AccessRecorder recorder,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.people = people;
        this.circle = circle;
        this.changes = changes;
        this.codes = codes;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers the person and answers 201. */
    @Transactional
    public Answer register(Caller worker, NewPerson asked) {
        Instant now = clock.instant();
        Person person = new Person(ids.next(), asked.checkedName(), now, null, null, FIRST_VERSION);
        return writes.as(worker.tenant(), sql -> {
            people.register(sql, worker.tenant(), person, worker.account());
            Grant grant = new Grant(Relation.WORKER, EnumSet.allOf(Scope.class), null);
            circle.add(
                    sql,
                    worker.tenant(),
                    new Member(
                            person.personId(),
                            ids.next(),
                            worker.account(),
                            CircleRole.WORKER,
                            grant,
                            now,
                            worker.account(),
                            Relation.WORKER,
                            null));
            changes.given(sql, worker.tenant(), person.personId(), worker.account(), grant, now);
            IssuedClaimCode issued = codes.issue(sql, worker, person.personId(), now);
            String place = "/v1/people/" + person.personId();
            recorder.written(sql, worker, "registerPerson", person.personId(), place);
            return Answer.created(place, view(person, issued), person.personId())
                    .with(HttpHeaders.ETAG, Versions.tag(person.version()))
                    .neverCached();
        });
    }

    private static RegisteredPerson view(Person person, IssuedClaimCode issued) {
        UUID id = person.personId();
        return new RegisteredPerson(
                id, person.preferredName(), issued.claimCode(), issued.claimCodeExpiresAt(), person.registeredAt());
    }
}
