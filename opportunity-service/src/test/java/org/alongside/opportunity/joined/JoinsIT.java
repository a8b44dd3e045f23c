package org.alongside.opportunity.joined;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Joining never merges: what is joined is shown once, and undoing restores what was. */
@QuarkusTest
@RealPartsOfOpportunity
class JoinsIT {
    private final Shelf shelf = Shelf.ownOne();

    @Inject
    TenantRead reads;

    /** What lists show. */
    private Set<UUID> shown() {
        return new HashSet<>(
                reads.list(shelf.tenant(), """
                select o.opportunity_id from opportunity o where o.tenant_id = ? and o.removed_at is null
                   and not exists (select from opportunity_behind b
                                    where b.tenant_id = o.tenant_id and b.opportunity_id = o.opportunity_id)""", row -> row.getObject("opportunity_id", UUID.class), shelf.tenant()));
    }

    @Test
    void theLeadingOneIsShownAndTheOthersAnswerByTheirIds() {
        UUID college = shelf.put("college", "bread", "Bread", "");
        UUID directory = shelf.put("directory", "c-1", "Bread making", "");
        String before = shelf.as("worker").get("/v1/opportunities/" + directory).asString();
        String join = shelf.joined(college, directory);
        assertThat(shown()).containsExactly(college);
        for (UUID id : List.of(college, directory)) {
            JsonPath joined = shelf.opportunity(id);
            assertThat(joined.getString("joined.leadingOpportunityId")).isEqualTo(college.toString());
            assertThat(joined.getList("joined.opportunityIds", String.class))
                    .containsExactly(college.toString(), directory.toString());
            assertThat(joined.getList("joined.joinIds", String.class)).containsExactly(join);
        }
        assertThat(shelf.opportunity(directory).getString("title")).isEqualTo("Bread making");
        shelf.undo(join);
        assertThat(shown()).containsExactlyInAnyOrder(college, directory);
        assertThat(shelf.as("worker").get("/v1/opportunities/" + directory).asString())
                .isEqualTo(before);
        shelf.undo(join);
        shelf.as("catalogue-steward")
                .get("/v1/opportunity-joins/" + join)
                .then()
                .statusCode(200)
                .body("madeBy", equalTo("STEWARD"))
                .body("opportunities.title", equalTo(List.of("Bread", "Bread making")));
    }

    /** Two feeds of one course differ just in what a match needs, so hiding one could lose what fits. */
    @Test
    void aSearchShowsTheLeadingOneAndAMatchLooksAtEach() {
        String word = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        UUID college = shelf.put("college", "bread", word, ",\"offerings\":[{\"id\":\"o\",\"cost\":\"90.00\"}]");
        UUID directory = shelf.put("directory", "c-1", word, ",\"offerings\":[{\"id\":\"o\",\"cost\":\"5.00\"}]");
        shelf.joined(college, directory);
        shelf.as("worker")
                .queryParam("q", word)
                .queryParam("facets", true)
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .body("items.opportunityId", equalTo(List.of(college.toString())))
                .body("total", equalTo(1));
        shelf.as("worker")
                .contentType("application/json")
                .body(
                        "{\"interests\":[{\"ref\":\"i\",\"terms\":[\"%s\"]}],\"maxCost\":\"50.00\",\"kinds\":[\"COURSE\"]}"
                                .formatted(word))
                .post("/internal/matches")
                .then()
                .statusCode(200)
                .body("withInterest", equalTo(1))
                .body("top[0].opportunityId", equalTo(directory.toString()));
    }

    @Test
    void theSameJoinTwiceIsOne() {
        UUID one = shelf.put("a", "1", "Bread", "");
        UUID other = shelf.put("b", "1", "Bread", "");
        String join = shelf.joined(one, other);
        shelf.join(one, List.of(other)).then().statusCode(200).body("joinId", equalTo(join));
        shelf.undo(join);
        assertThat(shown()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    void whoGoesOffOfferHandsOverToTheNextAndLeadsAgainOnceBack() {
        UUID first = shelf.put("a", "1", "Bread", "");
        UUID second = shelf.put("b", "1", "Bread", "");
        UUID third = shelf.put("c", "1", "Bread", "");
        shelf.joined(first, second, third);
        shelf.remove("a", "1");
        assertThat(shown()).containsExactly(second);
        assertThat(shelf.opportunity(third).getString("joined.leadingOpportunityId"))
                .isEqualTo(second.toString());
        shelf.remove("b", "1");
        assertThat(shown()).containsExactly(third);
        assertThat(shelf.opportunity(third).getString("joined")).isNull();
        shelf.put("a", "1", "Bread", "");
        assertThat(shown()).containsExactly(first);
    }

    private List<Map<String, Object>> changesAfter(String cursor) {
        return shelf.as("worker")
                .get("/v1/opportunity-changes?limit=200&after=" + cursor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private String end() {
        String after = null;
        while (true) {
            JsonPath page = shelf.as("worker")
                    .get("/v1/opportunity-changes?limit=200" + (after == null ? "" : "&after=" + after))
                    .jsonPath();
            if (page.getList("items").isEmpty()) {
                return page.getString("next");
            }
            after = page.getString("next");
        }
    }

    private List<String> leaders(String since) {
        return changesAfter(since).stream()
                .map(change -> change.get("opportunityId") + " " + change.get("removed") + " "
                        + change.get("leadingOpportunityId"))
                .toList();
    }

    @Test
    void whoFollowsTheChangesHearsOfJoiningUndoingAndHandingOver() {
        UUID one = shelf.put("a", "1", "Bread", "");
        UUID other = shelf.put("b", "1", "Bread", "");
        UUID alone = shelf.put("c", "1", "Cake", "");
        String start = end();
        String join = shelf.joined(one, other);
        assertThat(leaders(start)).containsExactlyInAnyOrder(one + " false null", other + " false " + one);
        String joined = end();
        shelf.remove("a", "1");
        assertThat(leaders(joined)).containsExactlyInAnyOrder(one + " true null", other + " false null");
        String removed = end();
        shelf.put("a", "1", "Bread", "");
        assertThat(leaders(removed)).containsExactlyInAnyOrder(one + " false null", other + " false " + one);
        String back = end();
        shelf.put("a", "1", "Bread and rolls", "");
        assertThat(leaders(back))
                .as("a change of one is no change of the other")
                .containsExactly(one + " false null");
        String changed = end();
        shelf.undo(join);
        assertThat(leaders(changed)).containsExactlyInAnyOrder(one + " false null", other + " false null");
        assertThat(leaders(start)).noneMatch(change -> change.startsWith(alone.toString()));
    }

    @Test
    void onlyAStewardOrASystemOfItsOwnCatalogueDecides() {
        UUID one = shelf.put("a", "1", "Bread", "");
        UUID other = shelf.put("b", "1", "Bread", "");
        String body = "{\"leadingOpportunityId\":\"%s\",\"otherOpportunityIds\":[\"%s\"]}".formatted(one, other);
        for (String role : List.of("provider", "worker", "person", "auditor")) {
            shelf.as(role)
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/opportunity-joins")
                    .then()
                    .statusCode(403);
            shelf.as(role).get("/v1/opportunity-joins").then().statusCode(403);
            shelf.as(role).get("/v1/opportunity-join-proposals").then().statusCode(403);
        }
        given().contentType("application/json")
                .body(body)
                .post("/v1/opportunity-joins")
                .then()
                .statusCode(401);
        Response elsewhere = Shelf.ownOne()
                .as("catalogue-steward")
                .contentType("application/json")
                .body(body)
                .post("/v1/opportunity-joins");
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        String join = shelf.as("system")
                .contentType("application/json")
                .body(body)
                .post("/v1/opportunity-joins")
                .then()
                .statusCode(201)
                .extract()
                .path("joinId");
        Shelf.ownOne()
                .as("catalogue-steward")
                .delete("/v1/opportunity-joins/" + join)
                .then()
                .statusCode(404);
        Shelf.ownOne()
                .as("catalogue-steward")
                .get("/v1/opportunity-joins/" + join)
                .then()
                .statusCode(404);
        assertThat(shown()).containsExactly(one);
    }

    @Test
    void anAuthorityDoesNotJoinWhatIsPublic() {
        UUID own = shelf.put("a", "1", "Bread", "");
        String mark = "p" + UUID.randomUUID();
        UUID publicOne = Shelf.NATIONAL.put(mark, "1", "Bread", "");
        shelf.join(own, List.of(publicOne))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/otherOpportunityIds/0"));
        shelf.join(own, List.of(own)).then().statusCode(422);
        shelf.join(own, List.of()).then().statusCode(422);
        shelf.join(own, List.of(UUID.randomUUID())).then().statusCode(422);
        Shelf.NATIONAL.remove(mark, "1");
    }

    @Test
    void openReferralShowsAGroupOnceAndSaysWhichOneLeads() {
        String mark = "m" + UUID.randomUUID().toString().replace("-", "");
        UUID one = Shelf.NATIONAL.put(mark + "a", "1", "Bread " + mark, "");
        UUID other = Shelf.NATIONAL.put(mark + "b", "1", "Bread " + mark, "");
        String join = Shelf.NATIONAL.joined(other, one);
        assertThat(services(mark)).containsExactly(other.toString());
        assertThat(given().get("/open-referral/services/" + one)
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("Link"))
                .isEqualTo("</open-referral/services/" + other + ">; rel=\"canonical\"");
        given().get("/open-referral/services/" + other).then().statusCode(200).header("Link", nullValue());
        assertThat(given().get("/schema-org/opportunities/" + one).jsonPath().getString("sameAs"))
                .isEqualTo("urn:uuid:" + other);
        Shelf.NATIONAL.undo(join);
        assertThat(services(mark)).containsExactlyInAnyOrder(one.toString(), other.toString());
        assertThat(given().get("/schema-org/opportunities/" + one).jsonPath().getString("sameAs"))
                .isNull();
    }

    private static List<String> services(String mark) {
        return given().get("/open-referral/services?search=" + mark)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("contents.id", String.class);
    }

    /** A join that stands, as the oracle knows it. */
    private record Stood(String joinId, List<UUID> members) {}

    private static final List<String> PROVIDERS = List.of("a", "b", "c", "d", "e", "f", "g");

    /** Whatever is joined, undone, taken off offer and put back in whatever order: what is shown is what the standing joins make of it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsShownDependsOnWhatStandsAndNotOnHowItCameToBe(long seed) {
        Random random = new Random(seed);
        Map<String, UUID> all = new LinkedHashMap<>();
        PROVIDERS.forEach(provider -> all.put(provider, shelf.put(provider, "1", "Course " + provider, "")));
        Map<UUID, String> asItWas = new LinkedHashMap<>();
        all.values().forEach(id -> asItWas.put(id, body(id)));
        List<Stood> standing = new ArrayList<>();
        Set<UUID> off = new HashSet<>();
        for (int step = 0; step < 30; step++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> join(random, all, off, standing);
                case 3 -> {
                    if (!standing.isEmpty()) {
                        shelf.undo(
                                standing.remove(random.nextInt(standing.size())).joinId());
                    }
                }
                case 4 -> {
                    String provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
                    shelf.remove(provider, "1");
                    off.add(all.get(provider));
                }
                default -> {
                    String provider = PROVIDERS.get(random.nextInt(PROVIDERS.size()));
                    shelf.put(provider, "1", "Course " + provider, "");
                    off.remove(all.get(provider));
                }
            }
            assertThat(shown()).as("seed %s step %s", seed, step).isEqualTo(oracle(all.values(), off, standing));
        }
        while (!standing.isEmpty()) {
            shelf.undo(standing.remove(random.nextInt(standing.size())).joinId());
        }
        PROVIDERS.forEach(provider -> shelf.put(provider, "1", "Course " + provider, ""));
        assertThat(shown()).isEqualTo(new HashSet<>(all.values()));
        assertThat(reads.list(
                        shelf.tenant(),
                        "select opportunity_id from joined_opportunity where tenant_id = ?",
                        row -> true,
                        shelf.tenant()))
                .isEmpty();
        all.values().forEach(id -> assertThat(body(id)).isEqualTo(asItWas.get(id)));
    }

    /** All but when it was last confirmed and changed, since it is put anew in between. */
    private String body(UUID id) {
        return shelf.as("worker")
                .get("/v1/opportunities/" + id)
                .asString()
                .replaceAll("\"(changedAt|confirmedAt)\":\"[^\"]*\",?", "");
    }

    private void join(Random random, Map<String, UUID> all, Set<UUID> off, List<Stood> standing) {
        List<UUID> onOffer = new ArrayList<>(
                all.values().stream().filter(id -> !off.contains(id)).toList());
        java.util.Collections.shuffle(onOffer, random);
        int size = 2 + random.nextInt(2);
        if (onOffer.size() >= size) {
            List<UUID> members = List.copyOf(onOffer.subList(0, size));
            Response made = shelf.join(members.getFirst(), members.subList(1, size));
            assertThat(made.statusCode()).isIn(200, 201);
            if (made.statusCode() == 201) {
                standing.add(new Stood(made.jsonPath().getString("joinId"), members));
            }
        }
    }

    /** By walking from each to all that it hangs together with, and there from the latest join back. */
    private static Set<UUID> oracle(Collection<UUID> all, Set<UUID> off, List<Stood> standing) {
        Set<UUID> shown = new HashSet<>();
        for (UUID each : all) {
            Set<UUID> together = new HashSet<>(Set.of(each));
            for (int i = 0; i <= all.size(); i++) {
                for (Stood join : standing) {
                    if (join.members().stream().anyMatch(together::contains)) {
                        together.addAll(join.members());
                    }
                }
            }
            Set<UUID> order = new LinkedHashSet<>();
            for (int i = standing.size() - 1; i >= 0; i--) {
                if (together.containsAll(standing.get(i).members())) {
                    order.addAll(standing.get(i).members());
                }
            }
            order.add(each);
            UUID leading =
                    order.stream().filter(id -> !off.contains(id)).findFirst().orElse(null);
            if (each.equals(leading)) {
                shown.add(each);
            }
        }
        return shown;
    }
}
