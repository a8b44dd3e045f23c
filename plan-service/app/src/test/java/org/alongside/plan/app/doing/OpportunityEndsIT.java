package org.alongside.plan.app.doing;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leaving is the person's, an end is for either to say, and what comes next is decided together (promise 8). */
@QuarkusTest
class OpportunityEndsIT extends OnRealParts {

    private Table table;
    private String choice;

    @BeforeEach
    void chooseACourse() {
        table = Table.laid();
        table.decided(Said.choose(Neighbourhood.opportunity("Kitchen skills")));
        choice = table.plan().at("/opportunities/0/choiceId").asText();
    }

    private Response end(Account account, String how) {
        return post(
                account,
                table.path() + "/chosen-opportunities/" + choice + "/ends",
                "{\"how\":\"%s\",\"words\":\"The evenings were too much\"}".formatted(how));
    }

    @Test
    void thePersonLeavesByTheirOwnWordAndAReviewIsDue() {
        problem(end(table.worker(), "LEFT"), 403, "only-the-person");
        JsonNode left = json(end(table.person(), "LEFT"), 201);
        assertThat(json(get(table.worker(), table.path() + "/opportunity-ends"), 200)
                        .at("/items/0"))
                .isEqualTo(left);
        assertThat(table.plan().path("opportunities")).hasSize(1);
        JsonNode due = json(get(table.person(), table.path() + "/reviews"), 200).at("/due/0");
        assertThat(due.path("occasion").asText()).isEqualTo("ON_END_OF_OPPORTUNITY");
        assertThat(due.path("about").asText()).isEqualTo(choice);
    }

    @Test
    void thatItHasRunItsCourseEitherSeatCanSay() {
        json(end(table.worker(), "ENDED"), 201);
        problem(end(table.circle().joinedBy("supporter", "SUPPORTER"), "ENDED"), 403, "not-your-seat");
        choice = UUID.randomUUID().toString();
        problem(end(table.person(), "ENDED"), 422, "unknown-choice");
        problem(end(table.person(), "FAILED"), 422, "wrong-type");
    }
}
