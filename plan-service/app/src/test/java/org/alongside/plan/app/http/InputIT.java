package org.alongside.plan.app.http;

import static org.alongside.plan.app.testing.Http.as;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.outsideTheContract;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Operations;
import org.alongside.plan.app.testing.Operations.Call;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InputIT extends OnRealParts {

    private Table table;
    private JsonNode proposal;
    private List<Call> writes;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        proposal = table.proposed(table.worker(), Said.addAction("Go there"));
        writes = Operations.writes(table, proposal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                               | 400 | malformed-json
            {"FIELD":NaN}                   | 400 | malformed-json
            {"FIELD":"a","FIELD":"b"}       | 400 | malformed-json
            {'FIELD':'a'}                   | 400 | malformed-json
            {"FIELD":"a",}                  | 400 | malformed-json
            {"FIELD":"a"}}                  | 400 | malformed-json
            {"FIELD":"a"                    | 400 | malformed-json
            null                            | 422 | wrong-type
            []                              | 422 | wrong-type
            [{}]                            | 422 | wrong-type
            "words"                         | 422 | wrong-type
            7                               | 422 | wrong-type
            true                            | 422 | wrong-type
            {"FIELD":["a"]}                 | 422 | wrong-type
            {"FIELD":{"FIELD":"a"}}         | 422 | wrong-type
            {"surprise":1}                  | 422 | unknown-field
            {"":1}                          | 422 | unknown-field
            """)
    void everyWriteRefusesABodyThatIsNotItsOwn(String body, int status, String code) {
        for (Call call : writes) {
            String own = body.replace("FIELD", fieldOf(call));
            problem(Http.sending(as(table.worker()), own).post(call.path()), status, code);
        }
    }

    private static String fieldOf(Call call) {
        return switch (call.id()) {
            case "openPlan" -> "title";
            case "agree" -> "inMyWords";
            case "findMatches" -> "maxCost";
            default -> "reason";
        };
    }

    @Test
    void anEmptyBodyAndBytesThatAreNoTextAreMalformed() {
        byte[] halfACharacter = {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, '"', '}'};
        for (Call call : writes) {
            for (byte[] body : List.of(new byte[0], " ".getBytes(StandardCharsets.UTF_8), halfACharacter)) {
                Response response = as(table.worker())
                        .contentType("application/json")
                        .body(body)
                        .post(call.path());
                problem(response, 400, "malformed-json");
            }
            problem(as(table.worker()).contentType("application/json").post(call.path()), 400, "malformed-json");
        }
    }

    @Test
    void unknownFieldsAreRefusedAtEveryDepth() {
        String goal = Said.addGoal("Cook");
        String action = Said.addAction("Go");
        unknown("/changes/0/colour", goal.replace("{\"type\"", "{\"colour\":1,\"type\""));
        unknown("/changes/0/goal/colour", goal.replace("\"ref\"", "\"colour\":1,\"ref\""));
        unknown("/changes/0/goal/measures/0/colour", goal.replace("\"question\"", "\"colour\":{},\"question\""));
        unknown("/changes/0/action/colour", action.replace("\"title\"", "\"colour\":null,\"title\""));
        unknown("/changes/0/action/owner/colour", action.replace("\"kind\"", "\"colour\":[],\"kind\""));
        unknown("/changes/1/words", action, action.replace("\"action\"", "\"words\":\"x\",\"action\""));
    }

    private void unknown(String pointer, String... changes) {
        JsonNode problem =
                problem(post(table.worker(), table.proposals(), Said.proposal("x", changes)), 422, "unknown-field");
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"ADD_GOAL","goal":{"title":7,"inTheirWords":"x","measures":[]}}                    | /changes/0/goal/title
            {"type":"ADD_GOAL","goal":{"title":"x","inTheirWords":true,"measures":[]}}                 | /changes/0/goal/inTheirWords
            {"type":"ADD_GOAL","goal":{"title":"x","inTheirWords":"x","measures":{}}}                  | /changes/0/goal/measures
            {"type":"ADD_GOAL","goal":{"title":"x","inTheirWords":"x","measures":""}}                  | /changes/0/goal/measures
            {"type":"ADD_GOAL","goal":{"title":"x","inTheirWords":"x","measures":[null]}}              | /changes/0/goal/measures
            {"type":"ADD_GOAL","goal":{"title":"x","inTheirWords":"x","measures":[{"question":"x","scale":0}]}}   | /changes/0/goal/measures/0/scale
            {"type":"ADD_GOAL","goal":{"title":"x","inTheirWords":"x","measures":[{"question":"x","scale":""}]}}  | /changes/0/goal/measures/0/scale
            {"type":"ADD_GOAL","goal":{"title":"x","inTheirWords":"x","measures":[{"question":"x","scale":"one_to_ten"}]}} | /changes/0/goal/measures/0/scale
            {"type":"ADD_GOAL","goal":[]}                                                              | /changes/0/goal
            {"type":"ADD_GOAL","goal":"x"}                                                             | /changes/0/goal
            {"type":"ADD_ACTION","action":{"title":"x","owner":"WORKER"}}                              | /changes/0/action/owner
            {"type":"ADD_ACTION","action":{"title":"x","owner":{"kind":1}}}                            | /changes/0/action/owner/kind
            {"type":"ADD_ACTION","action":{"title":"x","owner":{"kind":"ANYBODY"}}}                    | /changes/0/action/owner/kind
            {"type":"ADD_ACTION","action":{"title":"x","owner":{"kind":"WORKER"},"by":"2027-02-30"}}   | /changes/0/action/by
            {"type":"ADD_ACTION","action":{"title":"x","owner":{"kind":"WORKER"},"by":"2027-01-15T00:00:00Z"}} | /changes/0/action/by
            {"type":"ADD_ACTION","action":{"title":"x","owner":{"kind":"WORKER"},"by":[2027,1,15]}}    | /changes/0/action/by
            {"type":"ADD_ACTION","action":{"title":"x","owner":{"kind":"WORKER"},"by":20468}}          | /changes/0/action/by
            {"type":"ADD_ACTION","action":{"title":"x","owner":{"kind":"WORKER"},"by":"+99999-01-01"}} | /changes/0/action/by
            {"type":"CHANGE_ACTION","actionId":"x"}                                                    | /changes/0/actionId
            {"type":"CHANGE_ACTION","actionId":7}                                                      | /changes/0/actionId
            {"type":"FLY_TO_THE_MOON"}                                                                 | /changes/0
            {"type":"add_goal"}                                                                        | /changes/0
            {"type":null}                                                                              | /changes/0
            {"type":3}                                                                                 | /changes/0
            {}                                                                                         | /changes/0
            null                                                                                       | /changes
            [[[]]]                                                                                     | /changes/0
            "ADD_GOAL"                                                                                 | /changes/0
            """)
    void aValueOfTheWrongTypeIsPointedAt(String change, String pointer) {
        String body = "{\"reason\":\"x\",\"changes\":[" + change + "]}";

        JsonNode problem = problem(post(table.worker(), table.proposals(), body), 422, "wrong-type");

        assertThat(problem.at("/errors/0/pointer").asText()).startsWith(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "1.0", "1.5", "true", "[1]", "{}", "99999999999", "-99999999999999999999999"})
    void aRevisionIsAWholeNumber(String revision) {
        String body = "{\"revision\":%s,\"contentHash\":\"%s\"}"
                .formatted(revision, proposal.path("contentHash").asText());

        problem(post(table.person(), table.proposal(proposal) + "/agreements", body), 422, "wrong-type");
    }

    @ParameterizedTest
    @CsvSource({
        "0, sha-256:0000000000000000000000000000000000000000000000000000000000000000, /revision",
        "-1, sha-256:0000000000000000000000000000000000000000000000000000000000000000, /revision",
        "1, sha-256:00, /contentHash",
        "1, SHA-256:0000000000000000000000000000000000000000000000000000000000000000, /contentHash",
        "1, sha-256:000000000000000000000000000000000000000000000000000000000000000G, /contentHash",
        "1, ' ', /contentHash"
    })
    void revisionAndHashHaveTheirForm(int revision, String hash, String pointer) {
        String body = Said.exact(revision, hash).put("reason", "x").toString();

        for (String act : List.of("/declines", "/withdrawals")) {
            JsonNode problem = problem(post(table.person(), table.proposal(proposal) + act, body), 422, "invalid");
            assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        }
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        JsonNode problem = problem(post(table.worker(), table.proposals(), """
                        {"changes":[{"type":"ADD_GOAL","goal":{"measures":[{}]}},{"type":"ADD_ACTION"},{"type":"ADD_MEASURE"},
                         {"type":"CHANGE_ACTION"},{"type":"CHOOSE_OPPORTUNITY"},{"type":"CLOSE_PLAN"},
                         {"type":"ADD_ACTION","action":{"title":"x","owner":{}}}]}"""), 422, "invalid");

        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/reason",
                        "/changes/0/goal/title",
                        "/changes/0/goal/inTheirWords",
                        "/changes/0/goal/measures/0/question",
                        "/changes/0/goal/measures/0/scale",
                        "/changes/1/action",
                        "/changes/2/goalRef",
                        "/changes/2/measure",
                        "/changes/3/actionId",
                        "/changes/4/opportunityId",
                        "/changes/5/words",
                        "/changes/6/action/owner/kind");
    }

    @Test
    void twoGoalsOfOneNameAreToldApartBeforeAnActionMeansTheWrongOne() {
        JsonNode problem = problem(
                post(table.worker(), table.proposals(), Said.proposal("x", Said.addGoal("Cook"), Said.addGoal("Swim"))),
                422,
                "invalid");

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo("/changes/1/goal/ref");
    }

    @Test
    void textThatCannotBeKeptIsRefusedWhereverItStands() {
        for (String bad : List.of("\\u0000", "\\ud800", "\\udc00", "\\udc00\\ud800", "a\\ud83d")) {
            for (String change : List.of(
                    Said.addGoal("TEXT"),
                    Said.addAction("TEXT"),
                    Said.closePlan("TEXT"),
                    "{\"goal\":{\"title\":\"TEXT\"},\"type\":\"ADD_GOAL\"}")) {
                String body = "{\"reason\":\"x\",\"changes\":[" + change.replace("TEXT", bad) + "]}";
                problem(post(table.worker(), table.proposals(), body), 422, "text-not-allowed");
            }
            String reason = "{\"reason\":\"" + bad + "\",\"changes\":[]}";
            problem(post(table.worker(), table.proposals(), reason), 422, "text-not-allowed");
        }
    }

    @Test
    void textIsKeptComposedAsUnicodeHasIt() {
        String decomposed = "Cafe\u0301 \u212B";
        String composed = "Caf\u00e9 \u00c5";

        JsonNode kept = table.proposed(table.worker(), Said.addAction(decomposed));

        assertThat(kept.at("/changes/0/action/title").asText()).isEqualTo(composed);
        assertThat(as(table.person()).get(table.proposal(kept) + "/revisions/1").asByteArray())
                .asString(StandardCharsets.UTF_8)
                .contains(composed)
                .doesNotContain(decomposed);
    }

    @Test
    void textThatIsTooLongIsRefusedWithWhereAndHowMuch() {
        JsonNode problem = problem(
                post(
                        table.worker(),
                        table.proposals(),
                        Said.proposal("x".repeat(4_001), Said.addAction("y".repeat(301)))),
                422,
                "text-too-long");

        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .containsExactly("/reason", "/changes/0/action/title");
        assertThat(problem.at("/errors/0/message").asText()).contains("4000").contains("4001");
        table.proposed(table.worker(), Said.addAction("y".repeat(300)));
    }

    @Test
    void fiftyChangesAreTheMost() {
        String[] fifty = Collections.nCopies(50, Said.addAction("Go")).toArray(String[]::new);
        String[] more = Collections.nCopies(51, Said.addAction("Go")).toArray(String[]::new);

        assertThat(table.proposed(table.worker(), fifty).path("changes")).hasSize(50);
        assertThat(problem(post(table.worker(), table.proposals(), Said.proposal("x", more)), 422, "invalid")
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/changes");
    }

    @Test
    void deepNestingHarmsNothing() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        for (String body : List.of(
                deep,
                "{\"reason\":\"x\",\"changes\":" + deep + "}",
                "{\"reason\":\"x\",\"changes\":[{\"type\":\"PAUSE_PLAN\",\"a\":" + deep + "}]}",
                "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000))) {
            Response response = post(table.worker(), table.proposals(), body);
            assertThat(response.statusCode()).isIn(400, 422);
            problem(
                    response,
                    response.statusCode(),
                    json(response.asByteArray()).path("code").asText());
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverItComes() throws IOException, InterruptedException {
        byte[] ten =
                ("{\"reason\":\"" + "x".repeat(10_000_000) + "\",\"changes\":[]}").getBytes(StandardCharsets.UTF_8);
        byte[] justTooMuch = ("{\"reason\":\"" + "x".repeat(262_144) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (Call call : writes) {
            problem(
                    as(table.worker())
                            .contentType("application/json")
                            .body(justTooMuch)
                            .post(call.path()),
                    413,
                    "body-too-large");
        }
        for (byte[] body : List.of(ten, justTooMuch)) {
            problem(
                    as(table.worker())
                            .contentType("application/json")
                            .body(body)
                            .post(table.proposals()),
                    413,
                    "body-too-large");
            HttpResponse<byte[]> chunked = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://localhost:" + io.restassured.RestAssured.port + table.proposals()))
                                    .version(HttpClient.Version.HTTP_1_1)
                                    .header(
                                            "Authorization",
                                            "Bearer " + table.worker().token())
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(body)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(chunked.statusCode()).isEqualTo(413);
            assertThat(json(chunked.body()).path("code").asText()).isEqualTo("body-too-large");
        }
    }

    @Test
    void onlyJsonIsTakenAndGiven() {
        for (Call call : writes) {
            for (String type : List.of("text/plain", "application/xml", "text/json")) {
                problem(
                        as(table.worker())
                                .contentType(type)
                                .body(call.body().getBytes(StandardCharsets.UTF_8))
                                .post(call.path()),
                        415,
                        "unsupported-media-type");
            }
            problem(call.send(as(table.worker()).accept("text/html")), 406, "not-acceptable");
        }
        for (Call call : Operations.reads(table, proposal)) {
            problem(call.send(as(table.worker()).accept("text/html")), 406, "not-acceptable");
        }
    }

    @Test
    void aMethodThatIsNotThereIsNamedAsSuch() {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            Response response = outsideTheContract(table.worker()).request(method, table.path());
            problem(response, 405, "method-not-allowed");
        }
        problem(outsideTheContract(table.worker()).get("/v1/plans/" + table.planId() + "/secrets"), 404, "not-found");
        problem(outsideTheContract(table.worker()).get("/v2/plans"), 404, "not-found");
    }

    @Test
    void anIdThatIsNoUuidNamesNothing() {
        for (Call call : writes) {
            String elsewhere = call.path()
                    .replace(table.planId(), "17")
                    .replace(table.circle().personId().toString(), "17");
            problem(Http.sending(as(table.worker()), call.body()).post(elsewhere), 404, "not-found");
        }
    }
}
