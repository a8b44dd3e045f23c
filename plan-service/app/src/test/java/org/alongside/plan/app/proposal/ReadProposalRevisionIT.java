package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.alongside.plan.engine.proposal.ContentHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadProposalRevisionIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    @Test
    void theBytesAreWhatTheContentHashStandsFor() {
        JsonNode proposal =
                table.proposed(table.worker(), Said.addGoal("Cook – for £ and ☕"), Said.addAction("Go there"));

        Response response = get(table.person(), table.proposal(proposal) + "/revisions/1");

        byte[] bytes = response.asByteArray();
        assertThat(ContentHash.of(bytes).value())
                .isEqualTo(proposal.path("contentHash").asText());
        assertThat(response.header("ETag"))
                .isEqualTo("\"" + proposal.path("contentHash").asText() + "\"");
        JsonNode content = json(response, 200);
        assertThat(content.path("reason")).isEqualTo(proposal.path("reason"));
        assertThat(content.path("changes")).isEqualTo(proposal.path("changes"));
        assertThat(content.path("planId").asText()).isEqualTo(table.planId());
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{\"basePlanVersion\":0,\"changes\":[{");
    }

    @Test
    void earlierRevisionsStayAsTheyWereAndTheSameWordsNeverShareAHash() {
        JsonNode first = table.proposed(table.worker(), Said.addAction("Go there"));
        byte[] before =
                get(table.person(), table.proposal(first) + "/revisions/1").asByteArray();
        JsonNode second = table.revised(table.person(), first, Said.addAction("Go there"));
        table.agreed(table.worker(), second);

        assertThat(get(table.person(), table.proposal(first) + "/revisions/1").asByteArray())
                .isEqualTo(before);
        assertThat(second.path("contentHash")).isNotEqualTo(first.path("contentHash"));
        assertThat(ContentHash.of(get(table.person(), table.proposal(first) + "/revisions/2")
                                .asByteArray())
                        .value())
                .isEqualTo(second.path("contentHash").asText());
    }

    @Test
    void whoHasItIsSentNothingAndWhatIsNotIsNotFound() {
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go there"));
        String revision = table.proposal(proposal) + "/revisions/1";
        String tag = get(table.person(), revision).header("ETag");

        assertThat(as(table.person()).header("If-None-Match", tag).get(revision).statusCode())
                .isEqualTo(304);
        for (String number : new String[] {"0", "2", "-1", "x", "99999999999"}) {
            problem(get(table.person(), table.proposal(proposal) + "/revisions/" + number), 404, "not-found");
        }
        problem(get(Account.like("worker"), revision), 404, "not-found");
    }
}
