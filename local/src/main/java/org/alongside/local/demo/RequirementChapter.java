package org.alongside.local.demo;

import static org.alongside.local.demo.Bodies.with;
import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the law imposes stands beside the plan with its basis, its limits and the person's own view, and is never called agreed. */
final class RequirementChapter implements Chapter {
    private static final String VIEW = "Ten hours is more than I can do while the children are small. I will try six.";

    private final Sides sides;
    private final Teller teller;

    RequirementChapter(Sides sides) {
        this.sides = sides;
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("Imposed is not agreed");
        JsonNode before = sides.agreed();
        refuseWhatIsNoLaw();
        Answer requirement = record();
        sayWhatSamThinks(requirement);
        sides.stillAgreed(before, "a requirement and everything said about it");
        teller.tell(
                "Nothing of this is in the plan that Sam agreed to: it is still version %s, word for word.",
                sides.version());
    }

    private void refuseWhatIsNoLaw() {
        Answer advice = impose(with(terms(), "legalBasis", "ADVICE")).refused(422, "not-a-requirement");
        teller.tell(
                "The worker wants to write good advice down as something that Sam must do. \"%s\"", advice.sentence());
        Answer enquiry =
                impose(with(terms(), "legalBasis", "SAFEGUARDING_ENQUIRY")).refused(422, "enquiry-binds-nobody");
        teller.tell("Or a safeguarding enquiry. \"%s\"", enquiry.sentence());
        Map<String, Object> half = new LinkedHashMap<>(terms());
        half.remove("lessRestrictive");
        impose(half).refused(422, "invalid").complainsAbout("/lessRestrictive");
        teller.tell("Nor can a real one be written down without saying what milder ways were looked at.");
        impose(with(terms(), "reviewOn", sides.today().plusMonths(13).toString()))
                .refused(422, "needs-review-date");
        sides.person().get(sides.path() + "/requirements").was(200).has(0, "/items");
    }

    private Answer record() {
        Answer requirement = impose(terms())
                .was(201)
                .says("/personsViewStatus", "NOT_YET_SAID")
                .says("/terms/legalBasis", "UNIVERSAL_CREDIT_CLAIMANT_COMMITMENT")
                .lacks("/personsView");
        teller.tell("What the law does impose is written down with all that belongs to it:");
        teller.point("What: " + requirement.text("/terms/what"));
        teller.point("Imposed by: " + requirement.text("/terms/imposedBy"));
        teller.point("What for: " + requirement.text("/terms/purpose"));
        teller.point("Why so much: " + requirement.text("/terms/proportionality"));
        teller.point("What milder ways were looked at: " + requirement.text("/terms/lessRestrictive"));
        teller.point("How Sam can challenge it: " + requirement.text("/terms/howToChallenge"));
        teller.point("Looked at again on: " + requirement.text("/terms/reviewOn"));
        return requirement;
    }

    private void sayWhatSamThinks(Answer requirement) {
        String address = sides.path() + "/requirements/" + requirement.text("/itemId");
        Answer forSam = sides.worker()
                .post(address + "/views", Map.of("words", "Sam is fine with it"))
                .refused(403, "not-your-seat");
        teller.tell(
                "What Sam thinks of it is \"not yet said\". The worker cannot fill that in for Sam. \"%s\"",
                forSam.sentence());
        sides.person()
                .post(address + "/views", Map.of("words", VIEW))
                .was(200)
                .says("/personsViewStatus", "SAID")
                .says("/personsView/words", VIEW)
                .says("/personsView/by/seat", "PERSON");
        Answer challenged = sides.person()
                .post(address + "/challenges", Map.of("words", "Nobody has thought of the school holidays"))
                .was(200)
                .has(1, "/challenges")
                .lacks("/ending");
        teller.tell("Sam says it: \"%s\" And Sam challenges it.", VIEW);
        JsonNode listed = sides.worker()
                .get(sides.path() + "/requirements")
                .was(200)
                .has(1, "/items")
                .json()
                .at("/items/0");
        demand(listed.equals(challenged.json()), "both sides should read the requirement with the same words");
        String answers = address + "/challenges/" + challenged.text("/challenges/0/challengeId") + "/answers";
        String reason = "The work coach looks at the holidays by Friday";
        Map<String, Object> answer = Map.of("outcome", "PASSED_ON", "reason", reason);
        sides.person().post(answers, answer).refused(403, "not-your-seat");
        sides.worker().post(answers, answer).was(200).says("/challenges/0/answer/outcome", "PASSED_ON");
        teller.tell(
                "A challenge is owed an answer with a reason, and no review is concluded before it: \"%s\"", reason);
        Answer ended = sides.person()
                .post(address + "/endings", Map.of("words", "It is over"))
                .refused(403, "not-yours-to-end");
        teller.tell("What was imposed does not end by Sam's saying so. \"%s\"", ended.sentence());
    }

    private Answer impose(Map<String, Object> terms) {
        return sides.worker().post(sides.path() + "/requirements", terms);
    }

    private Map<String, Object> terms() {
        return Map.of(
                "legalBasis",
                "UNIVERSAL_CREDIT_CLAIMANT_COMMITMENT",
                "what",
                "Look for work for ten hours a week",
                "imposedBy",
                "The work coach, for the Secretary of State",
                "purpose",
                "That Sam looks for work. The purpose is the Department's, not Sam's",
                "proportionality",
                "Ten hours and not more, because of the school run",
                "lessRestrictive",
                "Five hours were asked for, and refused",
                "howToChallenge",
                "Ask for another look at it, in the online journal, at any time. The advice centre helps",
                "reviewOn",
                sides.today().plusMonths(3).toString());
    }
}
