package org.alongside.plan.app.plan;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.app.testing.LogWatch;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Operations;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SealingIT extends OnRealParts {

    /** Words that stand nowhere else, one for each place where personal text comes in. */
    private static final List<String> WORDS = List.of(
            "quixotictitle",
            "zymurgyreason",
            "wobblygoal",
            "flummoxwords",
            "kerfuffleaction",
            "gubbinsmeasure",
            "hullabalooagree",
            "lollygagdecline",
            "skedaddlewithdraw",
            "bumfuzzleclose",
            "cattywampuswhy",
            "taradiddlerefused",
            "widdershinslong");

    @Test
    void noWordOfAnybodyStandsInTheDatabaseOrInTheLog() {
        try (LogWatch log = LogWatch.begin()) {
            Table table = aBusyDay();
            assertThat(json(get(table.person(), table.path()), 200).toString()).contains("wobblygoal");
            assertThat(log.text()).as("the log was watched").contains("failed");
            assertThat(WORDS).noneMatch(log.text().toLowerCase(java.util.Locale.ROOT)::contains);
        }
        assertThat(columnsWith(String.join("|", WORDS))).isEmpty();
        assertThat(columnsWith("northshire"))
                .as("the search finds what is there")
                .contains("plan.tenant_id");
    }

    /** The columns of any table that hold one of the words, as text or as bytes. */
    private static List<String> columnsWith(String words) {
        String bytes = Arrays.stream(words.split("\\|"))
                .map(word -> HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("|"));
        List<String> columns = Database.rows(
                "select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'"
                        + " and table_name <> 'flyway_schema_history' order by 1",
                row -> row.getString(1));
        assertThat(columns).hasSizeGreaterThan(50);
        return columns.stream()
                .filter(column -> Database.count(
                                "select count(*) from " + column.substring(0, column.indexOf('.')) + " where " + column
                                        + "::text ~* ?",
                                words + "|" + bytes)
                        > 0)
                .toList();
    }

    private static Table aBusyDay() {
        Table table = Table.laid();
        RequestSpecification keyed =
                as(table.worker()).header("Idempotency-Key", UUID.randomUUID().toString());
        json(
                Http.sending(keyed, "{\"title\":\"quixotictitle\"}")
                        .post("/v1/people/" + table.circle().personId() + "/plans"),
                201);
        UUID course = Neighbourhood.opportunity("Kitchen skills");
        String goal = """
                {"type":"ADD_GOAL","goal":{"title":"wobblygoal","inTheirWords":"flummoxwords",
                 "measures":[{"question":"gubbinsmeasure","scale":"YES_NO"}]}}""";
        String choose = Said.choose(course).replace("It is in the mornings", "cattywampuswhy");
        keyed = as(table.worker()).header("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode proposal = json(
                Http.sending(keyed, Said.proposal("zymurgyreason", goal, Said.addAction("kerfuffleaction"), choose))
                        .post(table.proposals()),
                201);
        keyed = as(table.person()).header("Idempotency-Key", UUID.randomUUID().toString());
        json(
                Http.sending(keyed, Said.no(proposal, "lollygagdecline")).post(table.proposal(proposal) + "/declines"),
                200);
        JsonNode revised = json(
                Http.post(
                        table.worker(),
                        table.proposal(proposal) + "/revisions",
                        Said.revision(proposal, "zymurgyreason", goal)),
                201);
        json(
                Http.post(
                        table.person(),
                        table.proposal(proposal) + "/agreements",
                        Said.agreement(revised, "hullabalooagree")),
                200);
        json(
                Http.post(
                        table.person(),
                        table.proposal(proposal) + "/withdrawals",
                        Said.no(revised, "skedaddlewithdraw")),
                200);
        for (String refused : List.of(
                Said.proposal("taradiddlerefused", "{\"type\":\"PAUSE_PLAN\"}"),
                Said.proposal("widdershinslong".repeat(500), Said.addAction("x")),
                "{\"reason\":\"taradiddlerefused\", oops",
                "{\"taradiddlerefused\":\"taradiddlerefused\"}",
                "{\"reason\":\"x\",\"changes\":[{\"type\":\"taradiddlerefused\"}]}",
                "{\"reason\":\"x\",\"changes\":[{\"type\":\"CHANGE_ACTION\",\"actionId\":\"taradiddlerefused\"}]}")) {
            assertThat(Http.post(table.worker(), table.proposals(), refused).statusCode())
                    .isBetween(400, 422);
        }
        Database.execute("revoke insert on plan_event from plan_app");
        try {
            problem(
                    Http.post(
                            table.worker(),
                            table.proposals(),
                            Said.proposal("taradiddlerefused", Said.addAction("kerfuffleaction"))),
                    500,
                    "unexpected");
        } finally {
            Database.execute("grant insert on plan_event to plan_app");
        }
        table.decided(Said.closePlan("bumfuzzleclose"));
        Operations.reads(table, proposal).forEach(call -> json(call.send(as(table.person())), 200));
        return table;
    }

    @Test
    void whatWasMovedToAnotherRowDoesNotOpen() {
        Table one = Table.laid();
        Table other = Table.laidBy(one.circle());
        for (Table table : List.of(one, other)) {
            table.decided(Said.addAction("Go there"));
        }
        JsonNode proposal = one.proposed(one.worker(), Said.addAction("Go on"));
        JsonNode another = one.proposed(one.worker(), Said.addAction("Go back"));

        swap("plan", "state", "plan_id", one.planId(), other.planId());
        problem(get(one.person(), one.path()), 500, "unexpected");
        swap("plan", "state", "plan_id", one.planId(), other.planId());
        json(get(one.person(), one.path()), 200);

        swap("plan_version", "document", "plan_id", one.planId(), other.planId());
        problem(get(one.person(), one.path() + "/versions/1"), 500, "unexpected");
        swap("plan_version", "document", "plan_id", one.planId(), other.planId());

        String first = proposal.path("proposalId").asText();
        String second = another.path("proposalId").asText();
        swap("proposal_revision", "content", "proposal_id", first, second);
        problem(get(one.person(), one.proposal(proposal) + "/revisions/1"), 500, "unexpected");
        swap("proposal", "state", "proposal_id", first, second);
        problem(get(one.person(), one.proposal(proposal)), 500, "unexpected");
    }

    @Test
    void theSameWordsNeverLookAlike() {
        Table table = Table.laid();
        table.proposed(table.worker(), Said.addAction("Go there"));
        table.proposed(table.worker(), Said.addAction("Go there"));

        assertThat(Database.count("select count(distinct state) from proposal where plan_id = ?::uuid", table.planId()))
                .isEqualTo(2);
    }

    private static void swap(String table, String column, String id, String one, String other) {
        Database.execute(
                "update %1$s a set %2$s = b.%2$s from %1$s b where a.%3$s in ('%4$s', '%5$s') and b.%3$s in ('%4$s', '%5$s') and a.%3$s <> b.%3$s"
                        .formatted(table, column, id, one, other));
    }
}
