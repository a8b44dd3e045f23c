package org.alongside.plan.app.grant;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.Test;

/** Once the authority has recorded that the person has died, their plan can be read and nothing is decided in their name. */
@QuarkusTest
class PersonHasDiedIT extends OnRealParts {

    @Test
    void theirPlanStaysAsItIsUntilAMistakeIsTakenBack() {
        Table table = Table.laid();
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go there"));
        recorded(table, true);

        problem(
                post(table.person(), table.proposal(proposal) + "/agreements", Said.agreement(proposal)),
                409,
                "person-has-died");
        problem(
                post(table.worker(), table.proposals(), Said.proposal("Why not", Said.addAction("Go later"))),
                409,
                "person-has-died");
        problem(post(table.worker(), table.path() + "/ideas", "{\"words\":\"x\"}"), 409, "person-has-died");
        problem(
                post(table.worker(), "/v1/people/" + table.circle().personId() + "/plans", "{\"title\":\"Another\"}"),
                409,
                "person-has-died");
        assertThat(json(get(table.worker(), table.path()), 200)
                        .path("planVersion")
                        .asInt())
                .isZero();
        assertThat(json(get(table.worker(), table.proposal(proposal)), 200)
                        .path("status")
                        .asText())
                .isEqualTo("OPEN");

        recorded(table, false);
        assertThat(table.agreed(table.person(), proposal).path("status").asText())
                .isEqualTo("AGREED");
    }

    private static void recorded(Table table, boolean died) {
        Neighbourhood.grantSayingDied(table.person(), "PERSON", table.circle().personId(), died);
        Neighbourhood.grantSayingDied(table.worker(), "WORKER", table.circle().personId(), died);
        table.circle().awaitHeard();
    }
}
