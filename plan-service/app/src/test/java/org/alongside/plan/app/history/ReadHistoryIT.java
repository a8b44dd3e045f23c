package org.alongside.plan.app.history;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** History is whole (promise 9), and parity is visible (promise 11). */
@QuarkusTest
class ReadHistoryIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void livePartOfAPlansLife() {
        table = Table.laid();
        table.decided(Said.addGoal("Cook"), Said.addAction("Go there"));
        table.declined(table.person(), table.proposed(table.worker(), Said.addAction("Start on Monday")));
        post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook at the club?\"}");
        String action = table.plan().at("/actions/0/actionId").asText();
        table.agreed(
                table.worker(),
                table.proposed(
                        table.person(),
                        "{\"type\":\"CHANGE_ACTION\",\"actionId\":\"%s\",\"by\":\"2027-02-01\"}".formatted(action)));
    }

    @Test
    void theTimelineTellsItInPlainWordsNewestFirst() {
        JsonNode page = json(get(table.person(), table.path() + "/timeline"), 200);
        assertThat(page.path("items").findValuesAsText("sentence"))
                .containsExactly(
                        "These words took effect: this is version 2.",
                        "The worker agreed to exactly these words.",
                        "The person put a proposal forward: one change.",
                        "The person put an idea forward.",
                        "The person left it open how to go on.",
                        "The person said no to these words. The plan is as it was.",
                        "The worker put a proposal forward: one change.",
                        "These words took effect: this is version 1.",
                        "The person agreed to exactly these words.",
                        "The worker put a proposal forward: 2 changes.",
                        "The worker began this plan.");
        assertThat(page.at("/items/5/theirWords").asText()).isEqualTo("Not these hours");
        assertThat(page.at("/items/5/seat").asText()).isEqualTo("PERSON");
        assertThat(page.at("/items/0").has("seat")).isFalse();
    }

    @Test
    void theTimelineComesPageByPage() {
        JsonNode first = json(get(table.person(), table.path() + "/timeline?limit=6"), 200);
        JsonNode second = json(
                get(
                        table.person(),
                        table.path() + "/timeline?limit=6&after="
                                + first.path("next").asText()),
                200);
        assertThat(positions(first)).containsExactly(11, 10, 9, 8, 7, 6);
        assertThat(positions(second)).containsExactly(5, 4, 3, 2, 1);
        problem(get(table.person(), table.path() + "/timeline?after=x"), 400, "bad-request");
    }

    private static List<Integer> positions(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(line -> line.path("position").asInt())
                .toList();
    }

    @Test
    void anyTwoVersionsCanBeCompared() {
        JsonNode changed = json(get(table.person(), table.path() + "/versions/2/changes"), 200);
        assertThat(changed.path("since").asInt()).isEqualTo(1);
        assertThat(changed.path("changes")).hasSize(1);
        assertThat(changed.at("/changes/0/kind").asText()).isEqualTo("CHANGED");
        assertThat(changed.at("/changes/0/list").asText()).isEqualTo("actions");
        assertThat(changed.at("/changes/0/fields").toString())
                .isEqualTo("[{\"field\":\"by\",\"before\":\"2027-01-15\",\"after\":\"2027-02-01\"}]");

        JsonNode back = json(get(table.person(), table.path() + "/versions/1/changes?since=2"), 200);
        assertThat(back.at("/changes/0/fields/0/after").asText()).isEqualTo("2027-01-15");

        JsonNode whole = json(get(table.person(), table.path() + "/versions/2/changes?since=0"), 200);
        assertThat(whole.path("changes").findValuesAsText("list")).contains("actions", "goals", "status", "title");
        assertThat(whole.path("changes"))
                .allMatch(change -> change.path("kind").asText().equals("ADDED"));
        assertThat(json(get(table.person(), table.path() + "/versions/2/changes?since=2"), 200)
                        .path("changes"))
                .isEmpty();
    }

    @Test
    void aVersionThatThereIsNotCannotBeCompared() {
        problem(get(table.person(), table.path() + "/versions/3/changes"), 404, "not-found");
        problem(get(table.person(), table.path() + "/versions/2/changes?since=9"), 404, "not-found");
        problem(get(table.person(), table.path() + "/versions/2/changes?since=-1"), 400, "bad-request");
    }

    @Test
    void parityIsCountedFromWhatHappened() {
        JsonNode parity = json(get(table.person(), table.path() + "/parity"), 200);
        assertThat(parity.path("proposalsBegun").toString()).isEqualTo("{\"PERSON\":1,\"WORKER\":2}");
        assertThat(parity.path("proposalsDecided").toString()).isEqualTo("{\"PERSON\":1,\"WORKER\":1}");
        assertThat(parity.path("lastWords").toString()).isEqualTo("{\"PERSON\":1,\"WORKER\":1}");
        assertThat(parity.path("declines").toString()).isEqualTo("{\"PERSON\":1,\"WORKER\":0}");
        assertThat(parity.path("actionsByOwner").toString()).isEqualTo("{\"WORKER\":1}");
        assertThat(parity.path("ideas").toString())
                .isEqualTo(
                        "{\"put\":1,\"answered\":0,\"unanswered\":1,\"takenUp\":0,\"medianWaitDays\":0,\"longestWaitDays\":0}");
    }

    @Test
    void whoMayNotKnowOfThePlanReadsNoneOfIt() {
        Account stranger = Account.like("worker");
        for (String what : List.of("/timeline", "/versions/2/changes", "/parity", "/history-check")) {
            problem(get(stranger, table.path() + what), 404, "not-found");
        }
    }
}
