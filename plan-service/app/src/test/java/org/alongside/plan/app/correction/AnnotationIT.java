package org.alongside.plan.app.correction;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreed words never change: a slip of the pen is put right beside them (promise 2). */
@QuarkusTest
class AnnotationIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        table.decided(Said.addAction("Go to the kichen"));
    }

    private Response annotate(Account account, String agreed, String corrected) {
        return post(account, table.path() + "/annotations", """
                {"about":"ACTION","id":"%s","agreed":"%s","corrected":"%s","reason":"A letter was missing"}""".formatted(
                        table.plan().at("/actions/0/actionId").asText(), agreed, corrected));
    }

    private Response object(Account account, JsonNode annotation) {
        return post(
                account,
                table.path() + "/annotations/" + annotation.path("itemId").asText() + "/objections",
                "{\"words\":\"It is called that\"}");
    }

    @Test
    void aSlipIsPutRightBesideTheWordsWhichStayAsTheyWereAgreed() {
        String before = get(table.person(), table.path() + "/versions/1").asString();
        JsonNode annotation = json(annotate(table.worker(), "Go to the kichen", "Go to the kitchen"), 201);
        assertThat(table.plan().at("/annotations/0/corrected").asText()).isEqualTo("Go to the kitchen");
        assertThat(table.plan().at("/actions/0/title").asText()).isEqualTo("Go to the kichen");
        assertThat(get(table.person(), table.path() + "/versions/1").asString()).isEqualTo(before);
        assertThat(json(get(table.person(), table.path() + "/annotations"), 200).at("/items/0"))
                .isEqualTo(annotation);
        problem(annotate(table.worker(), "Go to the kichen", "Go to the kitschen"), 409, "corrected-already");
    }

    @Test
    void anObjectionRemovesItAndPutsItsWordsOnTheTable() {
        JsonNode annotation = json(annotate(table.worker(), "Go to the kichen", "Go to the kitchen"), 201);
        JsonNode objected = json(object(table.person(), annotation), 200);
        assertThat(table.plan().path("annotations")).isEmpty();
        JsonNode opened = json(
                get(
                        table.person(),
                        table.path() + "/proposals/"
                                + objected.at("/objection/proposalId").asText()),
                200);
        assertThat(opened.path("awaiting")).hasSize(2);
        assertThat(opened.at("/origin/seat").asText()).isEqualTo("WORKER");
        problem(object(table.person(), annotation), 409, "no-longer-open");
        table.agreed(table.person(), opened);
        table.agreed(table.worker(), opened);
        assertThat(table.plan().at("/actions/0/title").asText()).isEqualTo("Go to the kitchen");
    }

    @Test
    void whatIsNoSlipIsRefused() {
        problem(annotate(table.worker(), "Go to the kichen", "Stay at home"), 422, "not-clerical");
        problem(annotate(table.worker(), "Go to the kichen", "Go to the kichen"), 422, "not-clerical");
        problem(annotate(table.worker(), "Go to the club", "Go to the clubs"), 409, "title-changed");
        problem(
                annotate(table.circle().joinedBy("advocate", "ADVOCATE"), "Go to the kichen", "Go to the kitchen"),
                403,
                "not-your-seat");
        assertThat(table.plan().path("annotations")).isEmpty();
    }
}
