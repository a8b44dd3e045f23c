package org.alongside.plan.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Bodies to send. */
public final class Said {

    private Said() {}

    public static String proposal(String reason, String... changes) {
        ObjectNode body = Http.JSON.createObjectNode().put("reason", reason);
        body.putArray("changes");
        return withChanges(body, changes);
    }

    /** Other words in the place of what was read. */
    public static String revision(JsonNode read, String reason, String... changes) {
        return withChanges(exact(read).put("reason", reason), changes);
    }

    public static String agreement(JsonNode read) {
        return exact(read).toString();
    }

    public static String agreement(JsonNode read, String inMyWords) {
        return exact(read).put("inMyWords", inMyWords).toString();
    }

    /** A decline or a withdrawal of what was read. */
    public static String no(JsonNode read, String reason) {
        return exact(read).put("reason", reason).toString();
    }

    public static ObjectNode exact(JsonNode read) {
        return exact(read.path("revision").asInt(), read.path("contentHash").asText());
    }

    public static ObjectNode exact(int revision, String contentHash) {
        return Http.JSON.createObjectNode().put("revision", revision).put("contentHash", contentHash);
    }

    public static String addGoal(String title) {
        return """
                {"type":"ADD_GOAL","goal":{"ref":"a","title":%s,"inTheirWords":"I want to make the dinner myself",
                 "measures":[{"question":"How sure am I in a busy kitchen?","scale":"ONE_TO_TEN"}]}}""".formatted(quoted(title));
    }

    public static String addAction(String title) {
        return """
                {"type":"ADD_ACTION","action":{"title":%s,"owner":{"kind":"WORKER"},"by":"2027-01-15"}}""".formatted(quoted(title));
    }

    public static String choose(UUID opportunityId) {
        return """
                {"type":"CHOOSE_OPPORTUNITY","opportunityId":"%s","whyInTheirWords":"It is in the mornings"}""".formatted(opportunityId);
    }

    public static String choose(UUID opportunityId, UUID offeringId) {
        return """
                {"type":"CHOOSE_OPPORTUNITY","opportunityId":"%s","offeringId":"%s"}""".formatted(opportunityId, offeringId);
    }

    public static String closePlan(String words) {
        return "{\"type\":\"CLOSE_PLAN\",\"words\":%s}".formatted(quoted(words));
    }

    public static String quoted(String text) {
        return Http.JSON.getNodeFactory().textNode(text).toString();
    }

    private static String withChanges(ObjectNode body, String... changes) {
        for (String change : changes) {
            body.withArray("changes").add(Http.json(change.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return body.toString();
    }
}
