package org.alongside.plan.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tests tell the {@link Neighbours} to say. */
public final class Neighbourhood {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Neighbourhood() {}

    /** The profile service grants the whole plan and profile, without an end. */
    public static void grant(Account account, String relation, UUID personId) {
        grant(account.tenant(), account.id(), relation, personId, List.of("PROFILE", "PLAN"), null, false);
    }

    /** The same, with what the authority has recorded about the person's life. */
    public static void grantSayingDied(Account account, String relation, UUID personId, boolean died) {
        post(
                "grants",
                JSON.createArrayNode()
                        .add(change(
                                        account.tenant(),
                                        account.id(),
                                        relation,
                                        personId,
                                        List.of("PROFILE", "PLAN"),
                                        null,
                                        false)
                                .put("personDied", died)));
    }

    public static void end(Account account, String relation, UUID personId) {
        grant(account.tenant(), account.id(), relation, personId, List.of("PROFILE", "PLAN"), null, true);
    }

    public static void grant(
            String tenant,
            String account,
            String relation,
            UUID personId,
            List<String> scope,
            @Nullable Instant until,
            boolean ended) {
        post("grants", JSON.createArrayNode().add(change(tenant, account, relation, personId, scope, until, ended)));
    }

    /** So many supporters at once, every other one of whom has left again. */
    public static void crowd(UUID personId, int size) {
        ArrayNode changes = JSON.createArrayNode();
        for (int i = 0; i < size; i++) {
            changes.add(change("northshire", "crowd-" + i, "SUPPORTER", personId, List.of("PLAN"), null, i % 2 == 0));
        }
        post("grants", changes);
    }

    private static ObjectNode change(
            String tenant,
            String account,
            String relation,
            UUID personId,
            List<String> scope,
            @Nullable Instant until,
            boolean ended) {
        ObjectNode change = JSON.createObjectNode()
                .put("tenant", tenant)
                .put("personId", personId.toString())
                .put("account", account)
                .put("relation", relation)
                .put("ended", ended);
        scope.forEach(change.putArray("scope")::add);
        if (until != null) {
            change.put("until", until.toString());
        }
        return change;
    }

    /** The profile service was restored from a backup that knew of no grant. */
    public static void forgetGrants() {
        post("forget-grants", JSON.nullNode());
    }

    /** @param neighbour grants, profile, opportunities or matches */
    public static void hangs(String neighbour) {
        mood(neighbour, "hang");
    }

    public static void fails(String neighbour) {
        mood(neighbour, "fail");
    }

    public static void forbids(String neighbour) {
        mood(neighbour, "forbid");
    }

    /** As the catalogue is until its index is filled. */
    public static void isBehind(String neighbour) {
        mood(neighbour, "behind");
    }

    public static void talksRubbish(String neighbour) {
        mood(neighbour, "rubbish");
    }

    public static void isWell(String neighbour) {
        mood(neighbour, "well");
    }

    /** The catalogue has this from now on. */
    public static UUID opportunity(String title, UUID... offeringIds) {
        UUID id = UUID.randomUUID();
        opportunity(id, title, offeringIds);
        return id;
    }

    /** The same under an id of the test's own. */
    public static void opportunity(UUID id, String title, UUID... offeringIds) {
        ObjectNode opportunity =
                JSON.createObjectNode().put("opportunityId", id.toString()).put("title", title);
        ArrayNode offerings = opportunity.putArray("offerings");
        for (UUID offeringId : offeringIds) {
            offerings.addObject().put("offeringId", offeringId.toString());
        }
        post("opportunity/" + id, opportunity);
    }

    /** The catalogue had this and has taken it off offer. */
    public static UUID removedOpportunity() {
        UUID id = UUID.randomUUID();
        post("opportunity/" + id, JSON.createObjectNode().put("removed", true));
        return id;
    }

    public static void profile(UUID personId, String json) {
        post("profile/" + personId, read(json));
    }

    public static void matchesAnswer(String json) {
        post("answer", read(json));
    }

    /** The last constraint document that the catalogue was asked with. */
    public static JsonNode matchesQuestion() {
        return post("heard/question", JSON.nullNode());
    }

    /** In whose name a neighbour was last asked: the subject of the token. */
    public static String callerOf(String neighbour) {
        return post("heard/caller/" + neighbour, JSON.nullNode()).asText();
    }

    private static void mood(String neighbour, String mood) {
        post("mood/" + neighbour, JSON.getNodeFactory().textNode(mood));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode post(String what, JsonNode body) {
        try {
            HttpResponse<String> response = CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + Neighbours.port() + "/control/" + what))
                            .timeout(PATIENCE)
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("the neighbours do not know of " + what);
            }
            String answer = response.body();
            return answer.startsWith("{") || answer.startsWith("[")
                    ? read(answer)
                    : JSON.getNodeFactory().textNode(answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
