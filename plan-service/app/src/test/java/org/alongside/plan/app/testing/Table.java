package org.alongside.plan.app.testing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A plan and the two who decide about it, over HTTP.
 *
 * @param path of the plan
 */
public record Table(Circle circle, String planId, String path) {

    /** A plan that the worker of a fresh circle has begun. */
    public static Table laid() {
        return laidBy(Circle.fresh());
    }

    public static Table laidBy(Circle circle) {
        return laidBy(circle, circle.worker());
    }

    public static Table laidBy(Circle circle, Account account) {
        JsonNode plan = Http.json(
                Http.post(account, "/v1/people/" + circle.personId() + "/plans", "{\"title\":\"Back to work I like\"}"),
                201);
        String planId = plan.path("planId").asText();
        return new Table(circle, planId, "/v1/plans/" + planId);
    }

    public Account person() {
        return circle.person();
    }

    public Account worker() {
        return circle.worker();
    }

    public String proposals() {
        return path + "/proposals";
    }

    public String proposal(JsonNode proposal) {
        return proposals() + "/" + proposal.path("proposalId").asText();
    }

    public JsonNode proposed(Account account, String... changes) {
        return Http.json(
                Http.post(account, proposals(), Said.proposal("We talked about this on Tuesday", changes)), 201);
    }

    public JsonNode agreed(Account account, JsonNode read) {
        return Http.json(Http.post(account, proposal(read) + "/agreements", Said.agreement(read)), 200);
    }

    public JsonNode declined(Account account, JsonNode read) {
        return Http.json(Http.post(account, proposal(read) + "/declines", Said.no(read, "Not these hours")), 200);
    }

    public JsonNode withdrawn(Account account, JsonNode read) {
        return Http.json(
                Http.post(account, proposal(read) + "/withdrawals", Said.no(read, "I see it otherwise now")), 200);
    }

    public JsonNode revised(Account account, JsonNode read, String... changes) {
        return Http.json(
                Http.post(account, proposal(read) + "/revisions", Said.revision(read, "Rather like this", changes)),
                201);
    }

    /** Proposed by the worker and agreed by the person. */
    public JsonNode decided(String... changes) {
        return agreed(person(), proposed(worker(), changes));
    }

    public JsonNode plan() {
        return Http.json(Http.get(person(), path), 200);
    }

    public JsonNode read(JsonNode proposal) {
        return Http.json(Http.get(person(), proposal(proposal)), 200);
    }
}
