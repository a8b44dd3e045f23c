package org.alongside.plan.app.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** Every operation that this service owns, about one plan and one of its proposals. */
public final class Operations {

    private Operations() {}

    /**
     * One request.
     *
     * @param id the operation's id in the contract
     * @param body empty for a GET
     */
    public record Call(String id, String method, String path, String body) {

        public Response send(RequestSpecification request) {
            return (body.isEmpty() ? request : Http.sending(request, body)).request(method, path);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    public static List<Call> reads(Table table, JsonNode proposal) {
        return List.of(
                get("listPlans", "/v1/people/" + table.circle().personId() + "/plans"),
                get("readPlan", table.path()),
                get("listPlanVersions", table.path() + "/versions"),
                get("readPlanVersion", table.path() + "/versions/1"),
                get("listProposals", table.proposals()),
                get("readProposal", table.proposal(proposal)),
                get("readProposalRevision", table.proposal(proposal) + "/revisions/1"));
    }

    public static List<Call> writes(Table table, JsonNode proposal) {
        return List.of(
                post("openPlan", "/v1/people/" + table.circle().personId() + "/plans", "{\"title\":\"Another\"}"),
                post("proposeChanges", table.proposals(), Said.proposal("Why not", Said.addAction("Go there"))),
                post("agree", table.proposal(proposal) + "/agreements", Said.agreement(proposal)),
                post("decline", table.proposal(proposal) + "/declines", Said.no(proposal, "Not these hours")),
                post(
                        "revise",
                        table.proposal(proposal) + "/revisions",
                        Said.revision(proposal, "Rather", Said.addAction("Go later"))),
                post("withdraw", table.proposal(proposal) + "/withdrawals", Said.no(proposal, "I see it otherwise")),
                post("findMatches", table.path() + "/matches", "{}"));
    }

    private static Call get(String id, String path) {
        return new Call(id, "GET", path, "");
    }

    private static Call post(String id, String path, String body) {
        return new Call(id, "POST", path, body);
    }
}
