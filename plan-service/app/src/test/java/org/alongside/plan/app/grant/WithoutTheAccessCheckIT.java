package org.alongside.plan.app.grant;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Operations;
import org.alongside.plan.app.testing.Operations.Call;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EverybodyMay.Profile.class)
class WithoutTheAccessCheckIT extends OnRealParts {

    @Test
    void anotherAuthorityStillFindsNothing() {
        Table table = Table.laid();
        JsonNode decided = table.decided(Said.addAction("Go there"));
        JsonNode open = table.proposed(table.worker(), Said.addAction("Go on"));
        String before = state(table);

        for (String user : new String[] {"worker-elsewhere", "person-elsewhere"}) {
            Account elsewhere = Account.like(user);
            for (JsonNode proposal : new JsonNode[] {decided, open}) {
                for (Call call : Operations.reads(table, proposal)) {
                    if (call.id().startsWith("list")) {
                        assertThat(json(call.send(as(elsewhere)), 200).path("items"))
                                .as(call.id())
                                .isEmpty();
                    } else {
                        problem(call.send(as(elsewhere)), 404, "not-found");
                    }
                }
                for (Call call : Operations.writes(table, proposal)) {
                    if (call.path().startsWith(table.proposals())) {
                        problem(call.send(as(elsewhere)), 404, "not-found");
                    }
                }
            }
        }
        assertThat(state(table)).isEqualTo(before);
    }

    @Test
    void theCheckIsIndeedRemoved() {
        Table table = Table.laid();

        assertThat(as(Account.like("worker")).get(table.path()).statusCode()).isEqualTo(200);
    }

    private static String state(Table table) {
        return Database.rows(
                        "select row_version || '/' || event_seq || '/' || encode(chain_hash, 'hex') from plan where plan_id = ?::uuid",
                        row -> row.getString(1),
                        table.planId())
                .getFirst();
    }
}
