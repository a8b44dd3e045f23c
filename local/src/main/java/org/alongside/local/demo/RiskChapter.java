package org.alongside.local.demo;

import static org.alongside.local.demo.Bodies.with;
import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A risk is taken with open eyes: what is hoped for, what is feared, both views, and what would make both stop. */
final class RiskChapter implements Chapter {
    private static final String SAM = "I have done it before. I want to come home on my own, like everybody else.";
    private static final String WORKER = "I worry about the last bus. I would feel better with a call.";

    private final Sides sides;
    private final Teller teller;

    RiskChapter(Sides sides) {
        this.sides = sides;
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("A risk worth taking, taken together");
        teller.tell("Sam wants to take the late bus home alone after an evening in the kitchen.");
        refuseWhatIsIncomplete();
        Answer risk =
                sides.proposed(sides.worker(), "We have talked it through, and neither of us is sure", take(risk()));
        refuseAYesThatIsNotSams(risk);
        sides.agree(sides.person(), risk, "I know what can go wrong, and I want to.");
        JsonNode taken = sides.plan().has(1, "/risks").json().at("/risks/0");
        risk().forEach((field, said) -> demand(
                taken.path(field).asText().equals(said), "the plan should keep of the risk what was said as " + field));
        teller.tell("Sam agrees, signed in as Sam. In the plan stands, side by side:");
        teller.point("What we hope for: " + taken.path("benefitHopedFor").asText());
        teller.point("What could go wrong: " + taken.path("harmFeared").asText());
        teller.point("What Sam says: " + taken.path("personsView").asText());
        teller.point("What the worker says: " + taken.path("workersView").asText());
        teller.point(
                "The least that helps: " + taken.path("leastRestrictiveSupport").asText());
        teller.point("When we stop: " + taken.path("whatWouldMakeUsStop").asText());
        teller.point("We look at it again on: " + taken.path("reviewOn").asText());
    }

    private void refuseWhatIsIncomplete() {
        JsonNode before = sides.agreed();
        Map<String, Object> half = new LinkedHashMap<>(risk());
        half.remove("personsView");
        propose(take(half)).refused(422, "invalid").complainsAbout("/changes/0/risk/personsView");
        teller.tell("The worker begins to write it down without what Sam thinks of it. That is refused.");
        Answer noDay = propose(take(with(risk(), "reviewOn", sides.today().toString())))
                .refused(422, "risk-incomplete");
        teller.tell("Or without a later day on which both look at it again. \"%s\"", noDay.sentence());
        sides.stillAgreed(before, "a risk of which not everything was said");
    }

    private void refuseAYesThatIsNotSams(Answer risk) {
        Map<String, Object> attestation = Map.of(
                "method",
                "TELEPHONE",
                "words",
                "Yes",
                "at",
                risk.text("/acts/0/at"),
                "askedForSooner",
                "Sam did not want to wait",
                "place",
                "On the telephone",
                "witness",
                Map.of("name", "R. Example", "relation", "NEIGHBOUR"));
        Answer refused = sides.about(sides.worker(), risk, "agreements", Map.of("attestation", attestation))
                .refused(409, "needs-own-agreement");
        teller.tell("This time a yes by telephone is not enough, whoever heard it. \"%s\"", refused.sentence());
    }

    private Answer propose(Map<String, Object> change) {
        return sides.worker().post(sides.path() + "/proposals", Bodies.proposal("The late bus", change));
    }

    private static Map<String, Object> take(Map<String, Object> risk) {
        return Map.of("type", "TAKE_RISK", "risk", risk);
    }

    private Map<String, Object> risk() {
        return Map.of(
                "what",
                "Take the late bus home alone",
                "benefitHopedFor",
                "Sam can cook in the evening, when the kitchen needs people",
                "harmFeared",
                "The last bus is sometimes cancelled, and then Sam stands there in the dark",
                "personsView",
                SAM,
                "workersView",
                WORKER,
                "leastRestrictiveSupport",
                "One call when Sam is at home. Nobody comes along",
                "whatWouldMakeUsStop",
                "Two evenings on which the bus did not come",
                "reviewOn",
                sides.today().plusWeeks(8).toString());
    }
}
