package org.alongside.local.demo;

import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Somebody who took part says how it was; the provider answers with a day; both stand side by side, without a name. */
final class FeedbackChapter implements Chapter {
    private static final String TITLE = "Your first bench, made with us";
    private static final String TOO_EARLY = "Half past nine is too early with two at school.";

    private final Sides sides;
    private final Account provider;
    private final Account nobody;
    private final Teller teller;

    FeedbackChapter(Sides sides, Stage stage) {
        this.sides = sides;
        this.provider = Account.system(stage, "provider");
        this.nobody = Account.nobody(stage);
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("You said, we did");
        String opportunity = Finding.until(sides.person(), "/v1/opportunities?q=first%20bench", TITLE)
                .one("/items", "/title", TITLE)
                .path("opportunityId")
                .asText();
        String path = "/v1/opportunities/" + opportunity + "/feedback";
        Answer kept = sides.person()
                .post(
                        path,
                        Map.of(
                                "audience",
                                "EVERYBODY",
                                "said",
                                Map.of(
                                        "worked",
                                        "I made something that stands.",
                                        "toChange",
                                        TOO_EARLY,
                                        "adjustments",
                                        List.of(Map.of("adjustment", "A quiet room", "kept", true)))))
                .was(201);
        teller.tell("Sam says how the first bench was, for everybody to read: \"%s\"", TOO_EARLY);
        String feedback = "/v1/feedback/" + kept.text("/feedbackId");
        provider.post(
                        feedback + "/answers",
                        Map.of(
                                "toVersion",
                                1,
                                "answer",
                                "You are right, and you were not the only one.",
                                "action",
                                "From the next bench on we begin at ten.",
                                "actBy",
                                sides.today().plusWeeks(3).toString()))
                .was(201);
        JsonNode shown =
                nobody.get(path + "?limit=100").was(200).one("/items", "/feedbackId", kept.text("/feedbackId"));
        demand(shown.at("/said/toChange").asText().equals(TOO_EARLY), "everybody should read what was said");
        demand(shown.path("answers").size() == 1, "the answer should stand beside what was said");
        teller.tell(
                "The workshop answers with a day: \"%s\" Both stand side by side, and nobody is named.",
                shown.at("/answers/0/action").asText());
    }
}
