package org.alongside.plan.app.grant;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.alongside.kit.testing.RealParts;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Operations;
import org.alongside.plan.app.testing.Operations.Call;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GrantsLeaseIT extends OnRealParts {

    private static final Duration LEASE = Duration.ofSeconds(1);
    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    @AfterEach
    void healTheFeed() {
        Neighbourhood.isWell("grants");
        within(Duration.ofSeconds(5), () -> get(table.worker(), table.path()).statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hangs", "fails", "talks rubbish"})
    void withTheLeaseRunOutTheAnswerIsUnknownAndNeverYes(String how) throws InterruptedException {
        JsonNode proposal = table.decided(Said.addAction("Go there"));
        List<Call> calls = new ArrayList<>(Operations.reads(table, proposal));
        calls.addAll(Operations.writes(table, proposal));
        switch (how) {
            case "hangs" -> Neighbourhood.hangs("grants");
            case "fails" -> Neighbourhood.fails("grants");
            default -> Neighbourhood.talksRubbish("grants");
        }
        long failing = System.nanoTime();
        TimeUnit.MILLISECONDS.sleep(LEASE.toMillis() + 50);

        List<Response> answers = allAtOnce(calls, table.worker(), Account.like("worker"));

        assertThat(Duration.ofNanos(System.nanoTime() - failing))
                .as("nobody waits until a feed that hangs has ended")
                .isLessThan(Duration.ofSeconds(15));
        answers.forEach(answer -> problem(answer, 503, "access-unknown"));

        Neighbourhood.isWell("grants");
        within(Duration.ofSeconds(10), () -> get(table.worker(), table.path()).statusCode() == 200);
    }

    private static List<Response> allAtOnce(List<Call> calls, Account... accounts) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Arrays.stream(accounts)
                    .flatMap(account -> calls.stream()
                            .map(call -> CompletableFuture.supplyAsync(() -> call.send(as(account)), threads)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    @Test
    void whileTheLeaseHoldsAFeedThatHiccupsIsNotNoticed() {
        Neighbourhood.fails("grants");
        int answer = get(table.worker(), table.path()).statusCode();
        Neighbourhood.isWell("grants");

        assertThat(answer).isEqualTo(200);
    }

    @Test
    void whoHasJustBeenLetInIsInAtOnce() {
        for (int i = 0; i < 20; i++) {
            Account newcomer = table.circle().joinedBy("advocate", "ADVOCATE");

            assertThat(get(newcomer, table.path()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whoseGrantHasEndedIsOutWithinASecond() throws InterruptedException {
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        assertThat(get(advocate, table.path()).statusCode()).isEqualTo(200);

        Neighbourhood.end(advocate, "ADVOCATE", table.circle().personId());

        TimeUnit.MILLISECONDS.sleep(LEASE.toMillis());
        problem(get(advocate, table.path()), 404, "not-found");
    }

    @Test
    void whoLosesTheGrantWhileWaitingForThePlanDecidesNothing() throws Exception {
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go there"));
        Response answer;
        try (Connection holder = RealParts.connect("plan", "postgres");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select 1 from plan where plan_id = '%s' for update".formatted(table.planId()));
            CompletableFuture<Response> agreeing = CompletableFuture.supplyAsync(
                    () -> post(table.person(), table.proposal(proposal) + "/agreements", Said.agreement(proposal)));
            TimeUnit.MILLISECONDS.sleep(500);
            Neighbourhood.end(table.person(), "PERSON", table.circle().personId());
            table.circle().awaitHeard();
            holder.rollback();
            answer = agreeing.get(10, TimeUnit.SECONDS);
        }
        problem(answer, 404, "not-found");
        assertThat(json(get(table.worker(), table.proposal(proposal)), 200)
                        .path("status")
                        .asText())
                .isEqualTo("OPEN");
    }

    @Test
    void theLatestChangeOfAGrantIsTheOneThatCounts() {
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        Neighbourhood.end(advocate, "ADVOCATE", table.circle().personId());
        Neighbourhood.grant(advocate, "SUPPORTER", table.circle().personId());
        assertThat(get(advocate, table.path()).statusCode()).isEqualTo(200);
        Neighbourhood.end(advocate, "SUPPORTER", table.circle().personId());
        table.circle().awaitHeard();

        problem(get(advocate, table.path()), 404, "not-found");
    }

    @Test
    void aFeedOfManyPagesIsReadToItsEnd() {
        Neighbourhood.crowd(table.circle().personId(), 2_100);
        Account last = table.circle().joinedBy("advocate", "ADVOCATE");

        assertThat(get(last, table.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void aFeedThatWasRestoredFromABackupIsReadAnewAndOldGrantsCountNoLonger() {
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        assertThat(get(advocate, table.path()).statusCode()).isEqualTo(200);

        Neighbourhood.forgetGrants();
        Neighbourhood.grant(table.worker(), "WORKER", table.circle().personId());

        within(Duration.ofSeconds(2), () -> get(advocate, table.path()).statusCode() == 404);
        assertThat(json(get(table.worker(), table.path()), 200).path("planId").asText())
                .isEqualTo(table.planId());
        problem(get(table.person(), table.path()), 404, "not-found");
    }

    private static void within(Duration time, java.util.function.BooleanSupplier holds) {
        long until = System.nanoTime() + time.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + time).isLessThan(until);
        }
    }
}
