package org.alongside.local.demo;

import static org.alongside.local.demo.Bodies.action;
import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A no changes nothing and is not the end: both sides say how to go on, side by side, and only other words re-open the decision. */
final class NoChapter implements Chapter {
    private static final String NO = "I lose my words on the telephone. I feel sick before every call.";

    private final Sides sides;
    private final Teller teller;

    NoChapter(Sides sides) {
        this.sides = sides;
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("A no, and how to go on from it");
        JsonNode before = sides.agreed();
        Answer calls = sides.proposed(
                sides.worker(), "Kitchens like people who ring up", action("Ring three kitchens every week", "PERSON"));
        teller.tell("The worker suggests: Sam rings three kitchens every week.");
        sayNo(calls, before);
        bothSayHowToGoOn(calls);
        otherWords(calls);
    }

    private void sayNo(Answer calls, JsonNode before) {
        nextStep(sides.worker(), calls, "TALK_AGAIN", "Shall we talk?").refused(409, "no-disagreement");
        sides.about(sides.person(), calls, "declines", Map.of("reason", NO))
                .was(200)
                .says("/status", "DECLINED")
                .says("/acts/1/kind", "DECLINED")
                .says("/acts/1/seat", "PERSON")
                .says("/acts/1/words", NO)
                .lacks("/planVersion");
        sides.stillAgreed(before, "a no");
        teller.tell("Sam says no: \"%s\" The plan is as it was. No support stops because of a no.", NO);
        Answer pushed =
                sides.about(sides.worker(), calls, "agreements", Map.of()).refused(409, "proposal-declined");
        teller.tell("The worker cannot push it through. \"%s\"", pushed.sentence());
        sides.plan().has(1, "/disagreementsWithoutNextStep");
        teller.tell("Both can see that nobody has said yet how to go on. That is not held against Sam.");
    }

    private void bothSayHowToGoOn(Answer calls) {
        nextStep(
                        sides.worker(),
                        calls,
                        "TALK_AGAIN",
                        "I did not ask what a call is like for you. Can we talk on Tuesday?")
                .was(200);
        nextStep(sides.person(), calls, "ADVOCATE", "Yes, and I would like my advocate to be there.")
                .was(200)
                .says("/over", "A_PROPOSAL")
                .says("/words", NO)
                .says("/by/seat", "PERSON")
                .has(2, "/nextSteps")
                .says("/nextSteps/0/nextStep", "TALK_AGAIN")
                .says("/nextSteps/0/by/seat", "WORKER")
                .says("/nextSteps/1/nextStep", "ADVOCATE")
                .says("/nextSteps/1/by/seat", "PERSON")
                .says("/settled", "false");
        sides.plan().has(0, "/disagreementsWithoutNextStep");
        teller.tell(
                "The worker asks to talk again. Sam wants an advocate there. Both stand side by side; neither takes the other's place.");
    }

    private void otherWords(Answer calls) {
        Answer visits = sides.about(
                        sides.person(),
                        calls,
                        "revisions",
                        Map.of(
                                "reason",
                                "I would rather be seen than heard. So no telephone",
                                "changes",
                                List.of(action("Visit one kitchen a month, the two of us", "TOGETHER"))))
                .was(201)
                .says("/revision", "2")
                .says("/status", "OPEN")
                .says("/proposedBy/seat", "PERSON")
                .says("/awaiting/0", "WORKER");
        sides.agree(sides.worker(), visits, "Gladly. I will come along.")
                .says("/changes/0/action/owner/kind", "TOGETHER")
                .says("/acts/1/words", NO);
        Answer all = sides.person().get(sides.path() + "/disagreements").was(200);
        JsonNode settled = all.one("/items", "/proposalId", visits.text("/proposalId"));
        demand(
                settled.path("settled").asBoolean()
                        && settled.path("words").asText().equals(NO),
                "other words should settle the disagreement, and the no should still be there to read");
        teller.tell(
                "They talk, and Sam finds other words: one visit a month, the two of them. The worker agrees. Sam's no stays in the history, in Sam's words.");
    }

    private Answer nextStep(Account by, Answer proposal, String step, String words) {
        return by.post(sides.at(proposal) + "/next-steps", Map.of("nextStep", step, "words", words));
    }
}
