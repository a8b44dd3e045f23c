package org.alongside.plan.app.matching;

import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FindMatchesIT extends OnRealParts {

    private static final String OWN_WORDS = "I love cooking – for a lot of people ☕";
    private static final String RECORDED =
            ",\"recordedBy\":\"PERSON\",\"recordedAt\":\"2026-11-01T10:00:00Z\",\"confirmedByPerson\":true";
    private static final UUID COURSE = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        Neighbourhood.profile(table.circle().personId(), """
                {"personId":"%s","sections":[
                 {"section":"about-me","version":0,"entries":[]},
                 {"section":"interests","version":2,"entries":[
                  {"words":%s,"whose":"PERSON"R},{"words":"Gardening with her brother","whose":"WORKER"R}]},
                 {"section":"availability","version":1,"entries":[],"availability":
                  {"freeWindows":[{"day":"MONDAY","from":"09:15","to":"12:00"}],
                   "commitments":[{"what":"School run","day":"MONDAY","from":"08:15","to":"09:00"}],"exceptions":[]R}},
                 {"section":"travel","version":1,"entries":[],"travel":
                  {"base":{"label":"Mill Lane","latitude":54.97,"longitude":-1.61},"modes":["WALK","BUS"],"longestJourneyMinutes":40R}}]}""".replace("R}", RECORDED + "}")
                .formatted(table.circle().personId(), Said.quoted(OWN_WORDS)));
        Neighbourhood.matchesAnswer("""
                {"count":7,"withInterest":1,"cursor":"x","top":[{"opportunityId":"%s","title":"Kitchen skills","providerName":"Northshire Kitchens",
                 "kind":"COURSE","summary":"…","score":1234,"offering":{"offeringId":"01990000-0000-7000-8000-000000000002",
                 "start":{"earliest":"2027-01-11","latest":"2027-01-11","text":"in January"},"attendanceMode":"CAMPUS",
                 "attendancePattern":"DAYTIME","distanceMetres":2300,"cost":{"text":"£45","amount":"45.00"},"sessions":[]},
                 "matchedInterests":[{"ref":"i0","terms":["cooking"]}],"unknowns":["SESSION_TIMES"]}]}""".formatted(COURSE));
    }

    @AfterEach
    void healTheNeighbours() {
        Neighbourhood.isWell("profile");
        Neighbourhood.isWell("matches");
    }

    @Test
    void eachMatchSaysWhyInThePersonsOwnWords() {
        JsonNode matches = json(find(table.person(), "{}"), 200);

        assertThat(matches.path("count").asInt()).isEqualTo(7);
        assertThat(matches.path("howOrdered").asText()).contains("Nobody can pay");
        JsonNode match = matches.at("/matches/0");
        assertThat(match.path("opportunityId").asText()).isEqualTo(COURSE.toString());
        assertThat(match.at("/why/0/theirWords").asText()).isEqualTo(OWN_WORDS);
        assertThat(match.at("/why/0/sentence").asText()).contains("cooking");
        assertThat(match.path("why").toString())
                .contains("2.3 km from Mill Lane")
                .contains("daytime");
        assertThat(match.path("toArrange").toString()).contains("£45.00").contains("school run");
        assertThat(match.path("notKnown").toString()).contains("exact days and hours");
        assertThat(match.path("score").asInt()).isEqualTo(1234);
    }

    @Test
    void theCatalogueIsAskedWithFactsAndWithNobodyInThem() {
        json(
                find(
                        table.worker(),
                        "{\"startsAfter\":\"2027-01-04\",\"maxCost\":\"50.00\",\"kinds\":[\"COURSE\",\"VISIT\"]}"),
                200);

        JsonNode question = Neighbourhood.matchesQuestion();
        assertThat(question.path("interests").toString())
                .isEqualTo(
                        "[{\"ref\":\"i0\",\"terms\":[\"cooking\"]},{\"ref\":\"i1\",\"terms\":[\"gardening\",\"brother\"]}]");
        assertThat(question.at("/place/withinMetres").asInt()).isEqualTo(20_000);
        assertThat(question.path("freeWindows").toString())
                .isEqualTo("[{\"day\":\"MONDAY\",\"from\":\"09:15\",\"to\":\"12:00\"}]");
        assertThat(question.path("startsAfter").asText()).isEqualTo("2027-01-04");
        assertThat(question.path("kinds").toString()).isEqualTo("[\"COURSE\",\"VISIT\"]");
        assertThat(question.toString())
                .doesNotContain(
                        table.circle().personId().toString(), table.person().id(), "Mill Lane", "School", "love");
        assertThat(Neighbourhood.callerOf("matches")).isEqualTo(table.worker().id());
        assertThat(Neighbourhood.callerOf("profile")).isEqualTo(table.worker().id());
    }

    @Test
    void withoutADayOnlyWhatBeginsFromTodayOnIsLookedFor() {
        json(find(table.person(), "{}"), 200);

        assertThat(LocalDate.parse(
                        Neighbourhood.matchesQuestion().path("startsAfter").asText()))
                .isBetween(
                        LocalDate.now(ZoneId.of("Europe/London")).minusDays(1),
                        LocalDate.now(ZoneId.of("Europe/London")));
    }

    @Test
    void anEmptyProfileFindsWhatThereIsAndSaysWhatWouldHelp() {
        Neighbourhood.profile(
                table.circle().personId(), "{\"sections\":[{\"section\":\"interests\",\"version\":0,\"entries\":[]}]}");
        Neighbourhood.matchesAnswer("""
                {"count":1,"top":[{"opportunityId":"%s","title":"Open day","kind":"VISIT","score":0,"offering":
                 {"offeringId":"%s","attendancePattern":"DAY_RELEASE","cost":{"text":"ask us"},"start":{"text":"in spring"}}}]}""".formatted(COURSE, COURSE));

        JsonNode matches = json(find(table.person(), "{}"), 200);

        assertThat(matches.path("notUsed")).hasSize(3);
        assertThat(matches.at("/matches/0/why/0/sentence").asText()).isNotBlank();
        assertThat(Neighbourhood.matchesQuestion().has("place")).isFalse();
    }

    @Test
    void moreInterestsThanTheCatalogueTakesAreCutAndNotRefused() {
        String entries =
                Collections.nCopies(100, "{\"words\":\"gardening " + "x".repeat(150) + "\",\"whose\":\"PERSON\"}")
                        .stream()
                        .collect(Collectors.joining(","));
        Neighbourhood.profile(
                table.circle().personId(),
                "{\"sections\":[{\"section\":\"interests\",\"entries\":[" + entries + "]}]}");

        json(find(table.person(), "{}"), 200);

        assertThat(Neighbourhood.matchesQuestion().path("interests")).hasSize(50);
        assertThat(Neighbourhood.matchesQuestion().at("/interests/0/terms").toString())
                .isEqualTo("[\"gardening\"]");
    }

    @Test
    void lookingIsRecordedAndKeepsNothingElse() {
        json(find(table.circle().joinedBy("advocate", "ADVOCATE"), "{}"), 200);

        assertThat(Database.count(
                        "select count(*) from access_record where operation = 'findMatches' and subject_id = ?::uuid",
                        table.circle().personId().toString()))
                .isEqualTo(1);
        assertThat(Database.count("select row_version from plan where plan_id = ?::uuid", table.planId()))
                .isEqualTo(1);
    }

    @Test
    void aNeighbourThatDoesNotAnswerIsSaidToBeAway() {
        for (String neighbour : new String[] {"profile", "matches"}) {
            Neighbourhood.fails(neighbour);
            problem(find(table.person(), "{}"), 503, "unavailable");
            Neighbourhood.talksRubbish(neighbour);
            problem(find(table.person(), "{}"), 503, "unavailable");
            Neighbourhood.isWell(neighbour);
        }
        json(find(table.person(), "{}"), 200);
    }

    @Test
    void aCatalogueThatIsBeingFilledSaysWhenToAskAgain() {
        Neighbourhood.isBehind("matches");
        problem(find(table.person(), "{}"), 503, "search-behind");
        assertThat(find(table.person(), "{}").jsonPath().getString("detail")).contains("Ask again in a minute");
        Neighbourhood.isWell("matches");
        json(find(table.person(), "{}"), 200);
    }

    @Test
    void aProfileThatIsNotOpenToTheCallerIsNotReadForThem() {
        Neighbourhood.forbids("profile");

        problem(find(table.circle().joinedBy("advocate", "ADVOCATE"), "{}"), 403, "not-allowed");
    }

    @Test
    void aProfileThatIsNotThereIsNotFound() {
        Table other = Table.laid();

        problem(post(other.person(), other.path() + "/matches", "{}"), 404, "not-found");
        problem(find(Account.like("worker"), "{}"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "-1.00", "1234567", "free", "", "1,00"})
    void moneyIsPoundsAndPence(String cost) {
        problem(find(table.person(), "{\"maxCost\":\"" + cost + "\"}"), 422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kinds\":[\"HOLIDAY\"]}",
                "{\"kinds\":[null]}",
                "{\"kinds\":\"COURSE\"}",
                "{\"startsAfter\":\"soon\"}",
                "{\"maxCost\":12}"
            })
    void whatIsNotInTheListIsRefused(String wish) {
        problem(find(table.person(), wish), 422, "wrong-type");
    }

    private Response find(Account account, String wish) {
        return post(account, table.path() + "/matches", wish);
    }
}
