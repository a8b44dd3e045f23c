package org.alongside.opportunity.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

/** The same course by two feeds is found: what is certain is joined, what is likely proposed, and what a steward says holds. */
@QuarkusTest
@RealPartsOfOpportunity
class StockIT {
    private static final String AIM = ",\"learningAim\":\"60060955\"";

    private final Shelf shelf = Shelf.ownOne();

    @Inject
    TakingStock stock;

    @Inject
    TenantRead reads;

    @Inject
    TenantWrite writes;

    private void look() {
        TakingStock.Looked looked = TakingStock.Looked.THERE_IS_MORE;
        for (int i = 0; looked == TakingStock.Looked.THERE_IS_MORE; i++) {
            assertThat(i).as("it ends").isLessThan(100);
            looked = stock.look(shelf.tenant());
        }
        assertThat(looked).isEqualTo(TakingStock.Looked.ALL);
    }

    private JsonPath only(String state) {
        List<String> ids = shelf.proposals(state);
        assertThat(ids).as(state).hasSize(1);
        return shelf.as("catalogue-steward")
                .get("/v1/opportunity-join-proposals/" + ids.getFirst())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String joinOf(UUID id) {
        List<String> joins = shelf.opportunity(id).getList("joined.joinIds", String.class);
        assertThat(joins).hasSize(1);
        return joins.getFirst();
    }

    private boolean isJoined(UUID id) {
        return shelf.opportunity(id).get("joined") != null;
    }

    @Test
    void whatIsCertainIsJoinedByItselfWithItsReasons() {
        UUID college = shelf.put("college", "bread", "Bread & butter", AIM);
        UUID directory = shelf.put("directory", "c-1", "BREAD AND BUTTER", AIM);
        shelf.put("college", "cake", "Cake", AIM.replace("60060955", "60060956"));
        look();
        String join = joinOf(directory);
        shelf.as("catalogue-steward")
                .get("/v1/opportunity-joins/" + join)
                .then()
                .statusCode(200)
                .body("madeBy", equalTo("RULE"))
                .body("evidence", hasItem("SAME_LEARNING_AIM"))
                .body("opportunities.opportunityId", equalTo(List.of(college.toString(), directory.toString())));
        assertThat(only("JOINED").getBoolean("certain")).isTrue();
        assertThat(shelf.proposals("PROPOSED")).isEmpty();
        look();
        assertThat(joinOf(directory)).as("looking again changes nothing").isEqualTo(join);
    }

    @Test
    void whatIsOnlyLikelyIsProposed() {
        UUID college = shelf.put("college", "bread", "Bread in the morning", AIM);
        UUID directory = shelf.put("directory", "c-1", "Baking", AIM);
        look();
        assertThat(isJoined(college)).isFalse();
        JsonPath proposal = only("PROPOSED");
        assertThat(proposal.getList("evidence", String.class)).containsExactly("SAME_UKPRN", "SAME_LEARNING_AIM");
        assertThat(proposal.getInt("strength")).isEqualTo(55);
        assertThat(proposal.getList("opportunities.opportunityId", String.class))
                .containsExactlyInAnyOrder(college.toString(), directory.toString());
        shelf.joined(college, directory);
        assertThat(shelf.proposals("PROPOSED")).isEmpty();
        assertThat(shelf.proposals("JOINED")).hasSize(1);
    }

    @Test
    void thatTheyAreNotTheSameIsRememberedAgainstAllThatIsFoundLater() {
        UUID college = shelf.put("college", "bread", "Bread in the morning", AIM);
        UUID directory = shelf.put("directory", "c-1", "Baking", AIM);
        look();
        String proposal = shelf.proposals("PROPOSED").getFirst();
        String path = "/v1/opportunity-join-proposals/" + proposal + "/not-the-same";
        shelf.as("catalogue-steward")
                .contentType("application/json")
                .body("{\"reason\":\"One is in the evening.\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_THE_SAME"))
                .body("notTheSame.reason", equalTo("One is in the evening."));
        shelf.put("directory", "c-1", "Bread in the morning", AIM);
        look();
        assertThat(isJoined(college)).isFalse();
        assertThat(shelf.proposals("PROPOSED")).isEmpty();
        assertThat(only("NOT_THE_SAME").getBoolean("certain")).isTrue();
        shelf.join(college, List.of(directory)).then().statusCode(409).body("code", equalTo("said-not-the-same"));
        UUID third = shelf.put("other", "x", "Bread in the morning", "");
        shelf.joined(college, third);
        shelf.join(directory, List.of(third)).then().statusCode(409);
        shelf.as("catalogue-steward").delete(path).then().statusCode(204);
        shelf.as("catalogue-steward").delete(path).then().statusCode(204);
        look();
        assertThat(shelf.opportunity(directory).getString("joined"))
                .as("no rule joins them again")
                .isNull();
        shelf.join(directory, List.of(third)).then().statusCode(201);
    }

    @Test
    void whatAStewardHasUndoneNoRuleJoinsAgain() {
        UUID college = shelf.put("college", "bread", "Bread", AIM);
        shelf.put("directory", "c-1", "Bread", AIM);
        look();
        shelf.undo(joinOf(college));
        shelf.put("directory", "c-1", "Bread", AIM + ",\"summary\":\"otherwise\"");
        look();
        assertThat(isJoined(college)).isFalse();
        assertThat(shelf.proposals("PROPOSED")).hasSize(1);
        // nor by way of a third that is the same as both
        shelf.put("third", "z", "Bread", AIM);
        look();
        assertThat(reads.list(
                        shelf.tenant(),
                        "select group_id from joined_opportunity where tenant_id = ? group by group_id having count(*) > 2",
                        row -> true,
                        shelf.tenant()))
                .isEmpty();
    }

    @Test
    void whatARuleJoinedIsPartedOnceItIsNoLongerCertain() {
        UUID college = shelf.put("college", "bread", "Bread", AIM);
        UUID directory = shelf.put("directory", "c-1", "Bread", AIM);
        look();
        assertThat(isJoined(directory)).isTrue();
        shelf.put("directory", "c-1", "Sourdough for professionals", AIM);
        look();
        assertThat(isJoined(college)).isFalse();
        assertThat(only("PROPOSED").getBoolean("certain")).isFalse();
        shelf.put("directory", "c-1", "Bread", AIM);
        look();
        assertThat(isJoined(directory)).as("a rule may change its mind again").isTrue();
        // another course of the directory has the same aim and title: which of them is the college's nobody can tell
        shelf.put("directory", "c-2", "Bread", AIM);
        look();
        assertThat(isJoined(college)).isFalse();
        assertThat(shelf.proposals("PROPOSED")).hasSize(2);
    }

    @Test
    void aRemovedOneIsProposedNoMoreAndComesBackIntoItsJoin() {
        UUID college = shelf.put("college", "bread", "Bread", AIM);
        UUID directory = shelf.put("directory", "c-1", "Bread", AIM);
        look();
        shelf.remove("college", "bread");
        look();
        assertThat(isJoined(directory)).isFalse();
        assertThat(shelf.proposals("JOINED")).isEmpty();
        shelf.put("college", "bread", "Bread", AIM);
        look();
        assertThat(shelf.opportunity(directory).getString("joined.leadingOpportunityId"))
                .isEqualTo(college.toString());
    }

    @Test
    void twoOfOneFeedAreNeverCompared() {
        shelf.put("college", "bread", "Bread", AIM);
        shelf.put("college", "bread-2", "Bread", AIM);
        look();
        assertThat(shelf.proposals("PROPOSED")).isEmpty();
        assertThat(shelf.proposals("JOINED")).isEmpty();
    }

    /** While a feed is being read more of it may come, and what seems to be the only one may not be. */
    @Test
    void aFeedThatIsBeingReadIsLookedAtOnceItHasBeen() {
        UUID college = shelf.put("college", "bread", "Bread", AIM);
        shelf.put("directory", "c-1", "Bread", AIM);
        running("Provider API directory", true);
        assertThat(stock.look(shelf.tenant())).isEqualTo(TakingStock.Looked.LATER);
        assertThat(stock.look(shelf.tenant()))
                .as("and does not turn in circles")
                .isEqualTo(TakingStock.Looked.LATER);
        assertThat(isJoined(college)).isFalse();
        running("Provider API directory", false);
        look();
        assertThat(isJoined(college)).isTrue();
    }

    private void running(String feed, boolean yes) {
        QuarkusTransaction.requiringNew()
                .run(() -> writes.as(
                        shelf.tenant(),
                        sql -> yes
                                ? sql.update("""
                                        insert into sync_run (tenant_id, run_id, feed_id, status, requested_by, body_hash, body_bytes, runner,
                                                              heartbeat_at, started_at)
                                        select tenant_id, gen_random_uuid(), feed_id, 'RUNNING', 'x', repeat('0', 64), 1, 'x', now(), now()
                                          from feed where tenant_id = ? and name = ?""", shelf.tenant(), feed)
                                : sql.update(
                                        "update sync_run set status = 'DONE', finished_at = now() where tenant_id = ?",
                                        shelf.tenant())));
    }

    @Test
    void proposalsComeInPagesTheStrongestFirst() {
        for (int i = 0; i < 5; i++) {
            shelf.put("college", "c" + i, "Course " + i, ",\"rqfLevel\":" + (1 + i % 2));
            shelf.put("directory", "d" + i, "Course " + i, ",\"rqfLevel\":1");
        }
        look();
        List<Integer> strengths = new java.util.ArrayList<>();
        String next = "";
        do {
            JsonPath page = shelf.as("catalogue-steward")
                    .get("/v1/opportunity-join-proposals?limit=2" + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            strengths.addAll(page.getList("items.strength", Integer.class));
            next = page.getString("next") == null ? null : "&after=" + page.getString("next");
        } while (next != null);
        assertThat(strengths).hasSize(3).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        shelf.as("catalogue-steward")
                .get("/v1/opportunity-join-proposals?state=MAYBE")
                .then()
                .statusCode(400);
        shelf.as("catalogue-steward")
                .get("/v1/opportunity-join-proposals?after=x")
                .then()
                .statusCode(400);
    }
}
