package org.alongside.profile.circle;

import static org.alongside.profile.Api.add;
import static org.alongside.profile.Api.added;
import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.race;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alongside.profile.Api.Registered;
import org.alongside.profile.MovableClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndMembershipIT {

    private static final String BOTH = "\"PROFILE\",\"PLAN\"";

    @Inject
    MovableClock clock;

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    @Test
    void whoHasLeftSeesNothingFromThatMomentOn() {
        String worker = freshWorker();
        Registered person = register(worker);
        String next = freshWorker();
        String member = added(worker, person, next, "WORKER");
        as(next).get(person.path()).then().statusCode(200);
        as(worker).delete(person.path() + "/circle/" + member).then().statusCode(204);
        refused(as(next).get(person.path()).then(), 404, "not-found");
        refused(as(next).get(person.path() + "/profile").then(), 404, "not-found");
        as(worker).delete(person.path() + "/circle/" + member).then().statusCode(204);
        as(worker).get(person.path() + "/circle").then().body("items", hasSize(1));
    }

    @Test
    void whoseTimeHasRunOutSeesNothingAndCanBeBroughtInAgain() {
        String worker = freshWorker();
        Registered person = register(worker);
        String supporter = freshPerson();
        add(worker, person, supporter, "SUPPORTER", BOTH, today()).statusCode(201);
        as(supporter).get(person.path()).then().statusCode(200);
        refused(add(worker, person, supporter, "NOMINEE", BOTH, null), 409, "already-in-circle");
        clock.after(Duration.ofDays(2), () -> {
            refused(as(supporter).get(person.path()).then(), 404, "not-found");
            as(worker).get(person.path() + "/circle").then().body("items", hasSize(1));
            add(worker, person, supporter, "NOMINEE", BOTH, null).statusCode(201);
            as(supporter).get(person.path()).then().statusCode(200);
        });
    }

    @Test
    void anAccountThatIsNoWorkerAnyMoreHasLostTheWorkersSide() {
        String worker = freshWorker();
        Registered person = register(worker);
        String noWorker = freshPerson();
        added(worker, person, noWorker, "WORKER");
        refused(as(noWorker).get(person.path()).then(), 404, "not-found");
    }

    @Test
    void theLastWorkerStaysUntilSomebodyFollowsUnlessThePersonDecides() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        String own = as(worker).get(person.path() + "/circle").then().extract().path("items[0].memberId");
        refused(as(worker).delete(person.path() + "/circle/" + own).then(), 409, "last-worker");
        String next = freshWorker();
        String follows = added(worker, person, next, "WORKER");
        as(worker).delete(person.path() + "/circle/" + own).then().statusCode(204);
        refused(as(worker).get(person.path()).then(), 404, "not-found");
        refused(as(next).delete(person.path() + "/circle/" + follows).then(), 409, "last-worker");
        as(account).delete(person.path() + "/circle/" + follows).then().statusCode(204);
        refused(as(next).get(person.path()).then(), 404, "not-found");
    }

    @Test
    void twoWorkersLeavingAtOnceDoNotLeaveThePersonAlone() throws InterruptedException {
        for (int round = 0; round < 8; round++) {
            String one = freshWorker();
            String two = freshWorker();
            Registered person = register(one);
            added(one, person, two, "WORKER");
            as(two).get(person.path()).then().statusCode(200);
            List<String> members =
                    as(one).get(person.path() + "/circle").then().extract().path("items.memberId");
            List<Integer> statuses = race(
                    2,
                    i -> () -> as(i == 0 ? one : two)
                            .delete(person.path() + "/circle/" + members.get(i))
                            .statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(204, 409);
        }
    }

    @Test
    void whomThePersonBroughtInOnlyThePersonSendsAway() {
        String worker = freshWorker();
        String account = freshPerson();
        Registered person = claimed(worker, account);
        String advocate = added(account, person, "advocate", "ADVOCATE");
        refused(as(worker).delete(person.path() + "/circle/" + advocate).then(), 403, "not-allowed");
        as(account).delete(person.path() + "/circle/" + advocate).then().statusCode(204);
    }
}
