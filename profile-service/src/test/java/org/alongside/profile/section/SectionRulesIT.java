package org.alongside.profile.section;

import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.register;
import static org.alongside.profile.Api.write;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SectionRulesIT {

    private static final String WEEK = """
            {"entries":[],"availability":{
              "freeWindows":[{"day":"MONDAY","from":"09:15","to":"14:45"},{"day":"FRIDAY","from":"00:00","to":"23:59"}],
              "commitments":[{"what":"School run","day":"MONDAY","from":"08:30","to":"09:15"}],
              "exceptions":[{"date":"2026-12-21","free":false,"note":"School holidays"},{"date":"2027-01-04","free":true}]}}""";

    private String worker;
    private Registered person;

    @BeforeEach
    void somebody() {
        worker = freshWorker();
        person = register(worker);
    }

    private ValidatableResponse write1(String section, String body) {
        return write(worker, person, section, null, body);
    }

    private ValidatableResponse availability(String inner) {
        return write1("availability", "{\"entries\":[],\"availability\":{" + inner + "}}");
    }

    private ValidatableResponse travel(String inner) {
        return write1("travel", "{\"entries\":[],\"travel\":{" + inner + "}}");
    }

    @Test
    void theWeekComesBackAsItWasSent() {
        write1("availability", WEEK)
                .statusCode(200)
                .body("availability.freeWindows.from", contains("09:15", "00:00"))
                .body("availability.commitments[0].what", equalTo("School run"))
                .body("availability.exceptions[0].note", equalTo("School holidays"))
                .body("availability.exceptions[1].free", equalTo(true))
                .body("availability.recordedBy", equalTo("WORKER"))
                .body("availability.confirmedByPerson", equalTo(false))
                .body("travel", nullValue());
        as(worker)
                .get(person.path() + "/profile/availability")
                .then()
                .body("availability.freeWindows[1].to", equalTo("23:59"));
    }

    @Test
    void thePersonConfirmsTheWeekBySendingItAgain() {
        String account = freshPerson();
        person = claimed(worker, account);
        write1("availability", WEEK).statusCode(200);
        write(account, person, "availability", 1, WEEK)
                .statusCode(200)
                .body("availability.recordedBy", equalTo("WORKER"))
                .body("availability.confirmedByPerson", equalTo(true));
        write(worker, person, "availability", 2, "{\"entries\":[]}")
                .statusCode(200)
                .body("availability", nullValue());
    }

    @Test
    void timesThatCannotBeAreRefused() {
        refused(
                availability("\"freeWindows\":[{\"day\":\"MONDAY\",\"from\":\"14:00\",\"to\":\"09:00\"}]"),
                422,
                "invalid");
        refused(
                availability("\"freeWindows\":[{\"day\":\"MONDAY\",\"from\":\"09:00\",\"to\":\"09:00\"}]"),
                422,
                "invalid");
        refused(availability("\"freeWindows\":[{\"day\":\"MONDAY\",\"from\":\"09:00\"}]"), 422, "invalid");
        refused(
                availability("\"freeWindows\":[{\"day\":\"MONDAY\",\"from\":\"9:00\",\"to\":\"10:00\"}]"),
                422,
                "wrong-type");
        refused(
                availability("\"freeWindows\":[{\"day\":\"MONDAY\",\"from\":\"24:00\",\"to\":\"10:00\"}]"),
                422,
                "wrong-type");
        refused(
                availability("\"freeWindows\":[{\"day\":\"MONTAG\",\"from\":\"09:00\",\"to\":\"10:00\"}]"),
                422,
                "wrong-type");
        refused(availability("\"freeWindows\":[{\"day\":1,\"from\":\"09:00\",\"to\":\"10:00\"}]"), 422, "wrong-type");
        refused(availability("\"freeWindows\":[null]"), 422, "wrong-type");
        refused(
                availability("\"commitments\":[{\"day\":\"MONDAY\",\"from\":\"08:00\",\"to\":\"09:00\"}]"),
                422,
                "invalid");
        refused(availability("\"exceptions\":[{\"date\":\"2026-02-30\",\"free\":true}]"), 422, "wrong-type");
        refused(availability("\"exceptions\":[{\"date\":\"2026-02-20\"}]"), 422, "invalid");
        refused(availability("\"exceptions\":[{\"date\":\"2026-02-20\",\"free\":\"yes\"}]"), 422, "wrong-type");
        String window = "{\"day\":\"MONDAY\",\"from\":\"09:00\",\"to\":\"10:00\"}";
        refused(
                availability("\"freeWindows\":[" + String.join(",", Collections.nCopies(101, window)) + "]"),
                422,
                "invalid");
    }

    @Test
    void aBasePlaceIsKeptOnlyToAboutAKilometre() {
        travel(
                        "\"base\":{\"label\":\"Near the station\",\"latitude\":54.978253,\"longitude\":-1.617439},\"modes\":[\"BUS\",\"WALK\"],\"longestJourneyMinutes\":45")
                .statusCode(200)
                .body("travel.base.latitude", equalTo(54.98f))
                .body("travel.base.longitude", equalTo(-1.62f))
                .body("travel.modes", contains("WALK", "BUS"))
                .body("travel.recordedBy", equalTo("WORKER"));
        as(worker).get(person.path() + "/profile/travel").then().body("travel.base.latitude", equalTo(54.98f));
    }

    @Test
    void journeysThatCannotBeAreRefused() {
        refused(travel("\"modes\":[],\"longestJourneyMinutes\":45"), 422, "invalid");
        refused(travel("\"modes\":[\"WALK\"]"), 422, "invalid");
        refused(travel("\"modes\":[\"WALK\"],\"longestJourneyMinutes\":0"), 422, "invalid");
        refused(travel("\"modes\":[\"WALK\"],\"longestJourneyMinutes\":481"), 422, "invalid");
        refused(travel("\"modes\":[\"WALK\"],\"longestJourneyMinutes\":4.5"), 422, "wrong-type");
        refused(travel("\"modes\":[\"WALK\"],\"longestJourneyMinutes\":\"45\""), 422, "wrong-type");
        refused(travel("\"modes\":[\"WALK\"],\"longestJourneyMinutes\":99999999999"), 422, "wrong-type");
        refused(travel("\"modes\":[\"TELEPORT\"],\"longestJourneyMinutes\":45"), 422, "wrong-type");
        String end = ",\"modes\":[\"WALK\"],\"longestJourneyMinutes\":45";
        refused(travel("\"base\":{\"label\":\"x\",\"latitude\":91,\"longitude\":0}" + end), 422, "invalid");
        refused(travel("\"base\":{\"label\":\"x\",\"latitude\":1e999,\"longitude\":0}" + end), 422, "invalid");
        refused(travel("\"base\":{\"label\":\"x\",\"latitude\":\"54\",\"longitude\":0}" + end), 422, "wrong-type");
        refused(travel("\"base\":{\"label\":\"x\",\"latitude\":54}" + end), 422, "invalid");
    }

    @Test
    void eachStructureHasItsOwnSection() {
        refused(write1("interests", WEEK), 422, "invalid");
        refused(
                write1(
                        "availability",
                        "{\"entries\":[],\"travel\":{\"modes\":[\"WALK\"],\"longestJourneyMinutes\":45}}"),
                422,
                "invalid");
    }

    @Test
    void entriesThatCannotBeKeptAreRefusedAllAtOnce() {
        refused(write1("about-me", "{}"), 422, "invalid");
        refused(write1("about-me", "{\"entries\":[null]}"), 422, "wrong-type");
        refused(write1("about-me", "{\"entries\":{}}"), 422, "wrong-type");
        refused(
                write1("about-me", "{\"entries\":[{\"words\":\"x\",\"whose\":\"PERSON\",\"mood\":1}]}"),
                422,
                "unknown-field");
        refused(write1("about-me", "{\"entries\":[{\"words\":\"x\",\"whose\":\"CAT\"}]}"), 422, "wrong-type");
        refused(
                write1("about-me", "{\"entries\":[{\"words\":\"a\\u0000\",\"whose\":\"PERSON\"}]}"),
                422,
                "text-not-allowed");
        refused(
                write1("about-me", "{\"entries\":[{\"words\":\"" + "a".repeat(4001) + "\",\"whose\":\"PERSON\"}]}"),
                422,
                "text-too-long");
        refused(write1("about-me", "{\"entries\":["), 400, "malformed-json");
        refused(write1("about-me", "{\"entries\":[],\"entries\":[]}"), 400, "malformed-json");
        refused(write1("about-me", "{\"entries\":[]} x"), 400, "malformed-json");
        String entry = "{\"words\":\"x\",\"whose\":\"PERSON\"}";
        refused(
                write1("about-me", "{\"entries\":[" + String.join(",", Collections.nCopies(101, entry)) + "]}"),
                422,
                "invalid");
        refused(
                write1("about-me", "{\"entries\":[" + "{\"words\":\"" + "a".repeat(300_000) + "\"}]}"),
                413,
                "body-too-large");
        write1("about-me", "{\"entries\":[{\"topic\":\"" + "t".repeat(101) + "\",\"words\":\"\"}]}")
                .statusCode(422)
                .body("code", equalTo("invalid"))
                .body("errors.pointer", hasItems("/entries/0/topic", "/entries/0/words", "/entries/0/whose"));
    }

    @Test
    void theLongestAllowedIsKept() {
        String words = "é".repeat(4000);
        write1(
                        "about-me",
                        "{\"entries\":[{\"topic\":\"" + "t".repeat(100) + "\",\"words\":\"" + words
                                + "\",\"whose\":\"OTHER\"}]}")
                .statusCode(200)
                .body("entries[0].words", equalTo(words));
    }
}
