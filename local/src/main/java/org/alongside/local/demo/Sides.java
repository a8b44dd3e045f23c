package org.alongside.local.demo;

import static org.alongside.local.demo.Bodies.with;
import static org.alongside.local.demo.Bodies.words;
import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The two sides of one plan, and what either does in it.
 *
 * @param today where the person lives
 */
record Sides(
        Stage stage, Teller teller, Account worker, Account person, String personId, String planId, LocalDate today) {

    /** What of a plan is there by agreement and in no other way. */
    private static final List<String> AGREED = List.of(
            "status",
            "planVersion",
            "goals",
            "actions",
            "opportunities",
            "supports",
            "risks",
            "pathways",
            "timetable",
            "reviewEveryWeeks",
            "contingency",
            "pause",
            "budget",
            "allocations");

    String path() {
        return "/v1/plans/" + planId;
    }

    /** The plan as the person sees it. */
    Answer plan() {
        return person.get(path()).was(200);
    }

    /** What both have agreed to, and nothing beside it. */
    JsonNode agreed() {
        return ((ObjectNode) plan().json()).retain(AGREED);
    }

    /** Demands that nobody has changed what both agreed to. */
    void stillAgreed(JsonNode before, String after) {
        demand(agreed().equals(before), "the plan should be as it was, after " + after);
    }

    /** Demands that the plan is at this version. */
    void atVersion(int version) {
        plan().says("/planVersion", Integer.toString(version));
    }

    int version() {
        return Integer.parseInt(plan().text("/planVersion"));
    }

    /** Puts changes forward; they are on the table then, and nothing else. */
    Answer proposed(Account by, String reason, Map<String, Object> change) {
        JsonNode before = agreed();
        Answer proposal = by.post(path() + "/proposals", Bodies.proposal(reason, change))
                .was(201)
                .says("/status", "OPEN")
                .says("/revision", "1")
                .has(1, "/awaiting")
                .says("/awaiting/0", by == person ? "WORKER" : "PERSON");
        stillAgreed(before, "a proposal that one side alone has agreed to");
        return proposal;
    }

    /** Where a proposal is. */
    String at(Answer proposal) {
        return path() + "/proposals/" + proposal.text("/proposalId");
    }

    /** Does something about the exact words that an answer shows. */
    Answer about(Account by, Answer proposal, String act, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(words(proposal));
        body.putAll(more);
        return by.post(at(proposal) + "/" + act, body);
    }

    /** The other side agrees to the exact words, which become the next version. */
    Answer agree(Account by, Answer proposal, String inMyWords) {
        int next = version() + 1;
        Answer agreed = by.post(at(proposal) + "/agreements", with(words(proposal), "inMyWords", inMyWords))
                .was(200)
                .says("/status", "AGREED")
                .says("/planVersion", Integer.toString(next))
                .has(0, "/awaiting");
        atVersion(next);
        return agreed;
    }

    /** The account of somebody whom the person brings into the circle, to see the plan and the profile. */
    Account bringIn(String user, String role) {
        Account account = Account.user(stage, user);
        person.post(
                        "/v1/people/" + personId + "/circle",
                        Map.of("account", account.subject(), "role", role, "scope", List.of("PROFILE", "PLAN")))
                .was(201)
                .says("/role", role)
                .says("/addedBy", "PERSON");
        return account;
    }

    /** Demands that a version is shown as the same bytes as before. */
    void sameBytes(Answer before, int version) {
        demand(
                Arrays.equals(
                        before.bytes(),
                        person.get(path() + "/versions/" + version).was(200).bytes()),
                "version " + version + " should be the same bytes as before");
    }
}
