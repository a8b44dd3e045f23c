package org.alongside.profile.section;

import static org.alongside.profile.Api.added;
import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claimed;
import static org.alongside.profile.Api.freshPerson;
import static org.alongside.profile.Api.freshWorker;
import static org.alongside.profile.Api.refused;
import static org.alongside.profile.Api.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is particular to {@code barriers} and {@code explain-to-others}. */
@QuarkusTest
class BarriersAndWordsForOthersIT {

    private static final String EXPLAIN = "explain-to-others";
    private static final String LOUD =
            "{\"words\":\"When it gets loud I need ten minutes\",\"whose\":\"PERSON\",\"learnedFrom\":\"CHECK_IN\"}";
    private static final String SLOWLY = "{\"words\":\"Please speak slowly\",\"whose\":\"WORKER\"}";

    private String worker;
    private String account;
    private Registered person;

    @BeforeEach
    void somebody() {
        worker = freshWorker();
        account = freshPerson();
        person = claimed(worker, account);
    }

    private static String entries(String... entries) {
        return "{\"entries\":[" + String.join(",", entries) + "]}";
    }

    @Test
    void aBarrierHasWhatWasTriedAndWhatWouldHelpAndAnIdThatStays() {
        String barrier =
                "{%s\"words\":\"%s\",\"whose\":\"PERSON\",\"tried\":[\"A map\",\"My sister\"],\"wouldHelp\":\"Company\"}";
        String id = write(account, person, "barriers", null, entries(barrier.formatted("", "The bus")))
                .statusCode(200)
                .body("entries[0].tried", contains("A map", "My sister"))
                .body("entries[0].wouldHelp", equalTo("Company"))
                .body("entries[0].entryId", notNullValue())
                .body("entries[0].suggestion", nullValue())
                .extract()
                .path("entries[0].entryId");
        write(worker, person, "barriers", 1, entries(barrier.formatted("", "The bus")))
                .statusCode(200)
                .body("entries[0].entryId", equalTo(id))
                .body("entries[0].confirmedByPerson", equalTo(true));
        write(
                        account,
                        person,
                        "barriers",
                        2,
                        entries(barrier.formatted("\"entryId\":\"" + id + "\",", "Changing buses")))
                .statusCode(200)
                .body("entries[0].entryId", equalTo(id))
                .body("entries[0].words", equalTo("Changing buses"));
        List<String> ids = write(
                        account,
                        person,
                        "barriers",
                        3,
                        entries(barrier.formatted("", "Money"), barrier.formatted("", "Changing buses")))
                .statusCode(200)
                .extract()
                .path("entries.entryId");
        assertThat(ids).hasSize(2).doesNotHaveDuplicates().endsWith(id);
    }

    @Test
    void anIdThatIsNotThereIsRefusedAndSoIsWhatBelongsToAnotherSection() {
        String unknown = "{\"entryId\":\"" + UUID.randomUUID() + "\",\"words\":\"a\",\"whose\":\"PERSON\"}";
        write(account, person, "barriers", null, entries(unknown))
                .statusCode(422)
                .body("code", equalTo("invalid"))
                .body("errors.pointer", contains("/entries/0/entryId"));
        String everything =
                "{\"words\":\"a\",\"whose\":\"PERSON\",\"tried\":[\"b\"],\"wouldHelp\":\"c\",\"learnedFrom\":\"ON_ITS_OWN\"}";
        write(account, person, "strengths", null, entries(everything))
                .statusCode(422)
                .body("errors.pointer", hasItems("/entries/0/tried", "/entries/0/wouldHelp", "/entries/0/learnedFrom"));
        refused(
                write(
                        account,
                        person,
                        "barriers",
                        null,
                        entries("{\"words\":\"a\",\"whose\":\"PERSON\",\"tried\":[\" \"]}")),
                422,
                "invalid");
    }

    @Test
    void whatOthersPutAmongThePersonsWordsIsASuggestionUntilThePersonTakesItOver() {
        write(worker, person, EXPLAIN, null, entries(SLOWLY))
                .statusCode(200)
                .body("entries[0].suggestion", equalTo(true))
                .body("entries[0].recordedBy", equalTo("WORKER"));
        write(account, person, EXPLAIN, 1, entries(LOUD, SLOWLY))
                .statusCode(200)
                .body("entries.suggestion", contains(false, false))
                .body("entries[0].learnedFrom", equalTo("CHECK_IN"))
                .body("entries[1].recordedBy", equalTo("WORKER"))
                .body("entries[1].confirmedByPerson", equalTo(true));
        as(worker)
                .get(person.path() + "/profile")
                .then()
                .body("sections[12].section", equalTo(EXPLAIN))
                .body("sections[12].entries.suggestion", contains(false, false));
    }

    @Test
    void onlyThePersonChangesOrRemovesWhatIsTheirs() {
        added(account, person, "advocate", "ADVOCATE");
        String id = write(account, person, EXPLAIN, null, entries(LOUD))
                .statusCode(200)
                .extract()
                .path("entries[0].entryId");
        String otherwise = "{\"entryId\":\"" + id + "\",\"words\":\"Is loud\",\"whose\":\"PERSON\"}";
        for (String other : new String[] {worker, "advocate"}) {
            refused(write(other, person, EXPLAIN, 1, entries()), 403, "not-allowed");
            refused(write(other, person, EXPLAIN, 1, entries(otherwise)), 403, "not-allowed");
            refused(write(other, person, EXPLAIN, 1, entries(SLOWLY)), 403, "not-allowed");
        }
        write("advocate", person, EXPLAIN, 1, entries(SLOWLY, LOUD))
                .statusCode(200)
                .body("entries.suggestion", contains(true, false));
        write(worker, person, EXPLAIN, 2, entries(LOUD)).statusCode(200).body("entries", hasSize(1));
        write(account, person, EXPLAIN, 3, entries()).statusCode(200).body("entries", hasSize(0));
        as(worker)
                .get(person.path() + "/profile/" + EXPLAIN + "/history")
                .then()
                .body("items.version", contains(4, 3, 2, 1))
                .body("items[3].entries[0].suggestion", equalTo(false));
    }
}
