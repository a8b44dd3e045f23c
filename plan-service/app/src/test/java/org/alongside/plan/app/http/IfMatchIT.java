package org.alongside.plan.app.http;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Operations;
import org.alongside.plan.app.testing.Operations.Call;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IfMatchIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    @Test
    void aProposalIsMadeOnlyOnThePlanThatWasRead() {
        String read = get(table.worker(), table.path()).header("ETag");
        JsonNode proposal = table.proposed(table.person(), Said.addAction("Go there"));
        Call propose = Operations.writes(table, proposal).get(1);

        problem(propose.send(as(table.worker()).header("If-Match", read)), 412, "precondition-failed");
        assertThat(table.plan().path("openProposals")).hasSize(1);
        String current = get(table.worker(), table.path()).header("ETag");
        assertThat(propose.send(as(table.worker()).header("If-Match", current)).statusCode())
                .isEqualTo(201);
        assertThat(propose.send(as(table.worker()).header("If-Match", "*")).statusCode())
                .isEqualTo(201);
    }

    @Test
    void anActIsTakenOnlyOnTheProposalThatWasRead() {
        for (String id : new String[] {"agree", "decline", "revise", "withdraw"}) {
            JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go there"));
            String read = get(table.person(), table.proposal(proposal)).header("ETag");
            JsonNode current = table.revised(table.worker(), proposal, Said.addAction("Go later"));
            Call call = Operations.writes(table, current).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            var account = id.equals("withdraw") ? table.worker() : table.person();

            problem(call.send(as(account).header("If-Match", read)), 412, "precondition-failed");
            assertThat(table.read(current)).as(id).isEqualTo(current);
            String now = get(table.person(), table.proposal(proposal)).header("ETag");
            assertThat(call.send(as(account).header("If-Match", "\"other\", " + now))
                            .statusCode())
                    .as(id)
                    .isIn(200, 201);
        }
    }
}
