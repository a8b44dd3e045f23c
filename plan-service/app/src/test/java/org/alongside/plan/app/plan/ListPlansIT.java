package org.alongside.plan.app.plan;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Circle;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListPlansIT extends OnRealParts {

    private final Circle circle = Circle.fresh();
    private final String path = "/v1/people/" + circle.personId() + "/plans";

    @Test
    void thePlansComeNewestFirstPageByPage() {
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            opened.addFirst(Table.laidBy(circle).planId());
        }
        List<String> listed = new ArrayList<>();
        String next = path + "?limit=2";
        int pages = 0;
        while (next != null) {
            Response response = get(circle.person(), next);
            JsonNode page = json(response, 200);
            page.path("items").forEach(plan -> listed.add(plan.path("planId").asText()));
            next = page.has("next")
                    ? path + "?limit=2&after=" + page.path("next").asText()
                    : null;
            assertThat(response.header("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
            pages++;
        }
        assertThat(listed).isEqualTo(opened);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void nobodyElsesPlansAreAmongThem() {
        Table.laid();
        String mine = Table.laidBy(circle).planId();

        JsonNode page = json(get(circle.worker(), path), 200);

        assertThat(page.path("items"))
                .singleElement()
                .extracting(plan -> plan.path("planId").asText())
                .isEqualTo(mine);
    }

    @Test
    void aStrangerIsToldOfNothing() {
        Table.laidBy(circle);

        problem(get(Account.like("worker"), path), 404, "not-found");
        problem(get(Circle.elsewhere().worker(), path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-1", "limit=ten", "limit=1.5", "after=x", "after=17"})
    void aPageThatCannotBeIsRefused(String query) {
        problem(get(circle.person(), path + "?" + query), 400, "bad-request");
    }
}
