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
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Success is read on the measures that the person has chosen (promise 7). */
@QuarkusTest
class CheckInsIT extends OnRealParts {

    private Table table;
    private String measure = "";

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        table.decided(Said.addGoal("Cook for other people"));
        measure = table.plan().at("/goals/0/measures/0/measureId").asText();
    }

    private Response reading(Account account, String measureId, String answer) {
        return post(
                account,
                table.path() + "/check-ins",
                "{\"readings\":[{\"measureId\":\"%s\",\"answer\":\"%s\"}]}".formatted(measureId, answer));
    }

    @Test
    void thePersonSaysHowItGoesAndAWorkersNoteIsMarkedAsOne() {
        JsonNode own = json(reading(table.person(), measure, "7"), 201);
        assertThat(own.at("/by/seat").asText()).isEqualTo("PERSON");
        assertThat(own.path("planVersion").asInt()).isOne();
        JsonNode noted = json(reading(table.worker(), measure, "10"), 201);
        assertThat(noted.at("/by/seat").asText()).isEqualTo("WORKER");
        JsonNode all = json(get(table.person(), table.path() + "/check-ins"), 200);
        assertThat(all.at("/items/0")).isEqualTo(noted);
        assertThat(all.at("/items/1")).isEqualTo(own);
    }

    @Test
    void wordsAloneAreACheckInToo() {
        JsonNode said =
                json(post(table.person(), table.path() + "/check-ins", "{\"whatDoesNot\":\"The bus is late\"}"), 201);
        assertThat(said.path("readings")).isEmpty();
        problem(post(table.person(), table.path() + "/check-ins", "{}"), 422, "invalid");
    }

    @Test
    void aReadingIsOnAMeasureOfThePlanAndOnItsScale() {
        problem(reading(table.person(), measure, "11"), 422, "reading-off-scale");
        problem(reading(table.person(), measure, "YES"), 422, "reading-off-scale");
        problem(reading(table.person(), UUID.randomUUID().toString(), "7"), 422, "unknown-measure");
    }

    @Test
    void whoHasNoSeatTakesNoReadings() {
        problem(reading(table.circle().joinedBy("supporter", "SUPPORTER"), measure, "7"), 403, "not-your-seat");
    }
}
