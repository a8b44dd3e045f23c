package org.alongside.plan.app.plan;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Operations;
import org.alongside.plan.app.testing.Operations.Call;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OneTransactionIT extends OnRealParts {

    private static final List<String> APPENDED = List.of(
            "plan",
            "plan_event",
            "access_record",
            "idempotent_answer",
            "proposal",
            "proposal_revision",
            "plan_version");

    @AfterEach
    void allowEverythingAgain() {
        APPENDED.forEach(table -> Database.execute("grant insert on " + table + " to plan_app"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan_event", "access_record", "idempotent_answer"})
    void whenOnePartCannotBeKeptNothingOfTheWriteRemains(String part) {
        Table table = Table.laid();
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go there"));
        String before = everything(table);

        Database.execute("revoke insert on " + part + " from plan_app");
        for (Call call : Operations.writes(table, proposal)) {
            if (!call.id().equals("findMatches")) {
                Account account = call.id().equals("withdraw") ? table.worker() : table.person();
                String key = UUID.randomUUID().toString();
                problem(call.send(as(account).header("Idempotency-Key", key)), 500, "unexpected");
            }
        }
        Database.execute("grant insert on " + part + " to plan_app");

        assertThat(everything(table)).isEqualTo(before);
        assertThat(table.agreed(table.person(), proposal).path("planVersion").asInt())
                .isEqualTo(1);
        assertThat(PlanHistory.isWhole(UUID.fromString(table.planId()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proposal_revision", "plan_version"})
    void aDecisionWithoutItsExactBytesIsNoDecision(String part) {
        Table table = Table.laid();
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go there"));
        String before = everything(table);

        Database.execute("revoke insert on " + part + " from plan_app");
        String id = part.equals("plan_version") ? "agree" : "revise";
        Call call = Operations.writes(table, proposal).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        problem(call.send(as(table.person())), 500, "unexpected");

        assertThat(everything(table)).isEqualTo(before);
        assertThat(table.read(proposal)).isEqualTo(proposal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_record"})
    void whatCannotBeRecordedIsNotShown(String part) {
        Table table = Table.laid();
        JsonNode proposal = table.decided(Said.addAction("Go there"));

        Database.execute("revoke insert on " + part + " from plan_app");
        for (Call call : Operations.reads(table, proposal)) {
            problem(call.send(as(table.person())), 503, "unavailable");
        }
    }

    /** Every row about this person, without what was read. */
    private static String everything(Table table) {
        String person = table.circle().personId().toString();
        return Database.rows("""
                        select (select string_agg(p::text, ' ' order by plan_id) from plan p where person_id = ?::uuid)
                          || (select count(*) || '' from proposal join plan p using (tenant_id, plan_id) where p.person_id = ?::uuid)
                          || '/' || (select count(*) || '' from proposal_revision join plan p using (tenant_id, plan_id) where p.person_id = ?::uuid)
                          || '/' || (select count(*) || '' from plan_version join plan p using (tenant_id, plan_id) where p.person_id = ?::uuid)
                          || '/' || (select count(*) || '' from plan_event join plan p using (tenant_id, plan_id) where p.person_id = ?::uuid)
                          || '/' || (select count(*) || '' from idempotent_answer where subject_id = ?::uuid)
                          || '/' || (select count(*) || '' from access_record where subject_id = ?::uuid and operation not like 'read%')""", row -> row.getString(1), person, person, person, person, person, person, person)
                .getFirst();
    }
}
