package org.alongside.plan.app.http;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.problem;
import static org.alongside.plan.app.testing.Http.sending;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alongside.kit.testing.RealParts;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Operations;
import org.alongside.plan.app.testing.Operations.Call;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RepeatedRequestsIT extends OnRealParts {

    private static final String OTHER_BODY = " \n";
    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        Neighbourhood.profile(table.circle().personId(), "{\"sections\":[]}");
        Neighbourhood.matchesAnswer("{\"count\":0,\"top\":[]}");
    }

    @Test
    void theSameRequestUnderOneKeyHappensOnceAndIsAnsweredAlike() {
        for (String id :
                List.of("openPlan", "proposeChanges", "agree", "decline", "revise", "withdraw", "findMatches")) {
            JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go there"));
            Account account = id.equals("withdraw") ? table.worker() : table.person();
            Call call = call(id, proposal);
            String key = UUID.randomUUID().toString();

            Response first = send(account, call, key);
            assertThat(first.statusCode()).as(id).isIn(200, 201);
            long rows = everyRow();
            Response second = send(account, call, key);

            assertThat(second.statusCode()).as(id).isEqualTo(first.statusCode());
            assertThat(second.asString()).as(id).isEqualTo(first.asString());
            for (String header : List.of("Location", "ETag", "Cache-Control", "Content-Type")) {
                assertThat(second.header(header)).as(id + " " + header).isEqualTo(first.header(header));
            }
            assertThat(everyRow()).as(id).isEqualTo(rows);
            problem(send(account, withOtherBytes(call), key), 422, "idempotency-key-reused");
        }
    }

    @Test
    void aKeyBelongsToTheAccountTheAddressAndTheOperation() {
        String key = UUID.randomUUID().toString();
        Call propose = call("proposeChanges", table.proposed(table.worker(), Said.addAction("Go")));

        JsonNode workers = json(send(table.worker(), propose, key), 201);
        JsonNode persons = json(send(table.person(), propose, key), 201);
        Table other = Table.laidBy(table.circle());
        JsonNode elsewhere = json(
                sending(as(table.worker()).header("Idempotency-Key", key), propose.body())
                        .post(other.proposals()),
                201);

        assertThat(persons.path("proposalId")).isNotEqualTo(workers.path("proposalId"));
        assertThat(elsewhere.path("proposalId")).isNotEqualTo(workers.path("proposalId"));
        json(send(table.worker(), call("withdraw", workers), key), 200);
    }

    @Test
    void aRefusalIsNotKeptAndIsDecidedAfresh() {
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go"));
        table.declined(table.person(), proposal);
        Call propose = call("proposeChanges", proposal);
        String key = UUID.randomUUID().toString();
        Call wrong = new Call(
                "proposeChanges",
                "POST",
                propose.path(),
                Said.proposal("x", "{\"type\":\"SET_REVIEW_RHYTHM\",\"everyWeeks\":0}"));
        problem(send(table.worker(), wrong, key), 422, "review-too-seldom");

        json(send(table.worker(), propose, key), 201);
    }

    @Test
    void whoHasLostAccessIsToldNothingOfTheFirstAnswer() {
        Call propose = call("proposeChanges", table.proposed(table.worker(), Said.addAction("Go")));
        String key = UUID.randomUUID().toString();
        json(send(table.worker(), propose, key), 201);

        Neighbourhood.end(table.worker(), "WORKER", table.circle().personId());
        table.circle().awaitHeard();

        problem(send(table.worker(), propose, key), 404, "not-found");
    }

    @Test
    void whileTheFirstIsAtWorkTheSecondIsToldToWait() throws SQLException, InterruptedException {
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go"));
        Call agree = call("agree", proposal);
        String key = UUID.randomUUID().toString();
        CompletableFuture<Response> first;
        try (Connection connection = RealParts.connect("plan", "postgres")) {
            connection.setAutoCommit(false);
            try (PreparedStatement hold =
                    connection.prepareStatement("select 1 from plan where plan_id = ?::uuid for update")) {
                hold.setString(1, table.planId());
                hold.executeQuery();
            }
            first = CompletableFuture.supplyAsync(() -> send(table.person(), agree, key));
            for (int i = 0;
                    Database.count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") == 0;
                    i++) {
                assertThat(i).as("the first waits for the row").isLessThan(300);
                TimeUnit.MILLISECONDS.sleep(10);
            }
            problem(send(table.person(), agree, key), 409, "request-in-flight");
            connection.rollback();
        }
        Response answer = first.join();
        assertThat(json(answer, 200).path("status").asText()).isEqualTo("AGREED");
        assertThat(send(table.person(), agree, key).asString()).isEqualTo(answer.asString());
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        Call propose = call("proposeChanges", table.proposed(table.worker(), Said.addAction("Go")));
        String key = UUID.randomUUID().toString();
        JsonNode first = json(send(table.worker(), propose, key), 201);
        Database.execute(
                "update idempotent_answer set kept_at = now() - interval '25 hours' where key = '" + key + "'");

        assertThat(json(send(table.worker(), propose, key), 201).path("proposalId"))
                .isNotEqualTo(first.path("proposalId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "caf\u00e9"})
    void aKeyIsVisibleAscii(String key) {
        Call propose = call("proposeChanges", table.proposed(table.worker(), Said.addAction("Go")));

        problem(send(table.worker(), propose, key), 400, "bad-request");
        problem(send(table.worker(), propose, "k".repeat(256)), 400, "bad-request");
        json(send(table.worker(), propose, "k".repeat(255)), 201);
    }

    private Call call(String id, JsonNode proposal) {
        return Operations.writes(table, proposal).stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Call withOtherBytes(Call call) {
        return new Call(call.id(), call.method(), call.path(), call.body() + OTHER_BODY);
    }

    private static Response send(Account account, Call call, String key) {
        return call.send(as(account).header("Idempotency-Key", key));
    }

    private long everyRow() {
        return Database.count(
                "select (select count(*) from plan where person_id = ?::uuid)"
                        + " + (select coalesce(sum(row_version), 0) from plan where person_id = ?::uuid)"
                        + " + (select count(*) from plan_event e join plan p using (tenant_id, plan_id) where p.person_id = ?::uuid)",
                table.circle().personId().toString(),
                table.circle().personId().toString(),
                table.circle().personId().toString());
    }
}
