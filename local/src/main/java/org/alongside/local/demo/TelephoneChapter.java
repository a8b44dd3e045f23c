package org.alongside.local.demo;

import static org.alongside.local.demo.Bodies.with;
import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What was agreed in another way than by the person's own account is marked for ever, and the person has the last word about it. */
final class TelephoneChapter implements Chapter {
    private static final String NEVER = "I said that I would think about it. I did not say yes.";

    private final Sides sides;
    private final Teller teller;

    TelephoneChapter(Sides sides) {
        this.sides = sides;
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("Agreed by telephone, and then: \"That was not my yes\"");
        Answer support = sides.proposed(
                sides.worker(),
                "So that the way to the kitchen is no worry",
                Map.of(
                        "type",
                        "ADD_SUPPORT",
                        "support",
                        Map.of(
                                "what",
                                "Somebody beside Sam on the bus",
                                "givenBy",
                                Map.of("kind", "PROVIDER", "id", "travel-trainers"),
                                "howOften",
                                "Tuesdays and Thursdays",
                                "hoursAWeek",
                                "2.5")));
        teller.tell("The worker suggests somebody beside Sam on the bus, twice a week.");
        refuseAYesWithoutAWitness(support);
        agreeByTelephone(support);
        contradict(support);
        String supportId = decideAnew(support);
        refuseToTakeSupportAway(supportId);
    }

    private void refuseAYesWithoutAWitness(Answer support) {
        JsonNode before = sides.agreed();
        String now = Instant.now().toString();
        Answer alone = attest(support, "WORKER", now).refused(422, "witness-of-the-seat");
        Answer earlier = attest(
                        support,
                        "NEIGHBOUR",
                        Instant.now().minus(30, ChronoUnit.DAYS).toString())
                .refused(422, "attested-at-another-time");
        Answer hurried = hurried(support, "NEIGHBOUR", now).refused(409, "reading-time");
        sides.stillAgreed(before, "a yes that nobody has witnessed");
        teller.tell(
                "The worker writes down that Sam said yes, with a colleague as the witness. \"%s\"", alone.sentence());
        teller.tell("Or says that it was a month ago. \"%s\"", earlier.sentence());
        teller.tell("Or says nothing of the time that Sam had to read it. \"%s\"", hurried.sentence());
    }

    private void agreeByTelephone(Answer support) {
        int next = sides.version() + 1;
        attest(support, "NEIGHBOUR", Instant.now().toString())
                .was(200)
                .says("/status", "AGREED")
                .says("/planVersion", Integer.toString(next))
                .says("/acts/1/kind", "ATTESTED")
                .says("/acts/1/seat", "PERSON")
                .says("/acts/1/attestation/method", "TELEPHONE");
        JsonNode agreement = sides.person()
                .get(sides.path() + "/versions/" + next)
                .was(200)
                .one("/decision/agreements", "/seat", "PERSON");
        demand(
                agreement.at("/attestation/witness/relation").asText().equals("NEIGHBOUR"),
                "the version should say for ever how it is known that the person agreed");
        teller.tell(
                "Sam's neighbour was there and heard the call: with that, it is version %s. The version says for ever that Sam agreed by telephone, what was said, and who heard it.",
                next);
    }

    private void contradict(Answer support) {
        int version = sides.version();
        Answer asAgreed =
                sides.person().get(sides.path() + "/versions/" + version).was(200);
        sides.about(sides.worker(), support, "contradictions", Map.of("words", "They did not mean it"))
                .refused(403, "only-the-person");
        sides.about(sides.person(), support, "contradictions", Map.of("words", NEVER))
                .was(200)
                .has(1, "/agreements")
                .says("/agreements/0/seat", "WORKER")
                .says("/disputedBy/0", "PERSON")
                .says("/acts/1/kind", "ATTESTED")
                .says("/acts/2/kind", "CONTRADICTED")
                .says("/acts/2/words", NEVER);
        Answer plan = sides.plan()
                .has(1, "/disputes")
                .says("/disputes/0/seat", "PERSON")
                .says("/disputes/0/reason", NEVER)
                .has(1, "/disagreementsWithoutNextStep");
        sides.sameBytes(asAgreed, version);
        teller.tell("Later Sam signs in and reads it. \"%s\"", plan.text("/disputes/0/reason"));
        teller.tell(
                "That is enough. The telephone yes counts no more, the plan shows that Sam disputes it, and the decision is open again.");
        Answer again = attest(support, "NEIGHBOUR", Instant.now().toString()).refused(409, "was-contradicted");
        teller.tell("The worker cannot write the same yes down again. \"%s\"", again.sentence());
    }

    /** Returns the support that the person has agreed to by their own account. */
    private String decideAnew(Answer disputed) {
        String supportId = disputed.text("/changes/0/support/supportId");
        Answer own = sides.proposed(
                sides.person(),
                "Tuesdays are enough, and then I go alone",
                Map.of("type", "CHANGE_SUPPORT", "supportId", supportId, "howOften", "Tuesdays, until I know the way"));
        sides.agree(sides.worker(), own, "Tuesdays, then. You say when you know the way.");
        for (Account side : new Account[] {sides.worker(), sides.person()}) {
            side.post(
                            sides.at(disputed) + "/next-steps",
                            Map.of("nextStep", "LEAVE_IT", "words", "We have found what is right now."))
                    .was(200)
                    .says("/over", "AN_AGREEMENT")
                    .says("/settled", side == sides.person() ? "true" : "false");
        }
        teller.tell(
                "Sam says what would be right: Tuesdays, until Sam knows the way. The worker agrees, and both let the disagreement rest.");
        return supportId;
    }

    private void refuseToTakeSupportAway(String supportId) {
        Answer end = sides.proposed(
                sides.worker(),
                "The hours are needed elsewhere",
                Map.of("type", "CHANGE_SUPPORT", "supportId", supportId, "ended", "The hours are needed elsewhere"));
        JsonNode before = sides.agreed();
        Answer refused = attest(end, "NEIGHBOUR", Instant.now().toString()).refused(409, "needs-own-agreement");
        sides.stillAgreed(before, "an attested agreement that would take support away");
        teller.tell(
                "The worker writes down another telephone yes: Sam can do without the support. \"%s\"",
                refused.sentence());
        sides.about(sides.worker(), end, "withdrawals", Map.of("reason", "I should have asked first"))
                .was(200)
                .says("/status", "WITHDRAWN");
        sides.stillAgreed(before, "a withdrawn proposal");
        teller.tell("The worker takes it back. Sam keeps the support.");
    }

    private Answer attest(Answer proposal, String relation, String at) {
        return send(proposal, with(telephoned(relation, at), "askedForSooner", "Sam wants it to begin this week"));
    }

    private Answer hurried(Answer proposal, String relation, String at) {
        return send(proposal, telephoned(relation, at));
    }

    private static Map<String, Object> telephoned(String relation, String at) {
        return Map.of(
                "method",
                "TELEPHONE",
                "words",
                "Yes, let us try it",
                "at",
                at,
                "place",
                "On the telephone, Sam at home",
                "witness",
                Map.of("name", "R. Example", "relation", relation));
    }

    private Answer send(Answer proposal, Map<String, Object> attestation) {
        return sides.worker()
                .post(sides.at(proposal) + "/agreements", with(Bodies.words(proposal), "attestation", attestation));
    }
}
