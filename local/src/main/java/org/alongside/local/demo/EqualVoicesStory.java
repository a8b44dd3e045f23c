package org.alongside.local.demo;

import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** What is said beside the decisions, and what both can see of how they were made. */
final class EqualVoicesStory {
    private final Stage stage;
    private final Teller teller;
    private final Account worker;
    private final Account person;
    private final String plan;

    EqualVoicesStory(Stage stage, Teller teller, Account worker, Account person, String planId) {
        this.stage = stage;
        this.teller = teller;
        this.worker = worker;
        this.person = person;
        this.plan = "/v1/plans/" + planId;
    }

    void tell() {
        anIdeaIsAnswered();
        bothCanSeeHowItWasDecided();
    }

    private void anIdeaIsAnswered() {
        teller.chapter("You said, we did");
        Answer idea = person.post(plan + "/ideas", Map.of("words", "Could I cook at the club on Fridays as well?"))
                .was(201);
        String address = plan + "/ideas/" + idea.text("/itemId");
        person.get(plan).was(200).says("/unansweredIdeas/0", idea.text("/itemId"));
        teller.tell(
                "Sam puts an idea forward. It waits in the plan until the service has answered; Sam owes nobody an answer.");
        person.post(address + "/answers", Map.of("answer", "TAKEN_UP", "reason", "Then I say so myself"))
                .refused(403, "not-your-seat");
        Map<String, String> thinking =
                Map.of("answer", "STILL_THINKING", "reason", "I have asked the club", "until", "2099-01-29");
        worker.post(address + "/answers", thinking).was(200);
        Answer again = worker.post(address + "/answers", thinking).refused(409, "thought-about-once");
        teller.tell("The worker is still thinking, once. A second time: \"%s\"", again.sentence());
        worker.post(
                        address + "/answers",
                        Map.of("answer", "TAKEN_UP", "reason", "They would love it. You begin on Friday"))
                .was(200);
        demand(
                person.get(plan).was(200).json().path("unansweredIdeas").isEmpty(),
                "an idea that is answered should not wait any more");
        teller.tell("The idea is taken up, with a reason.");
    }

    private void bothCanSeeHowItWasDecided() {
        teller.chapter("Both can see how it was decided");
        JsonNode changes = person.get(plan + "/versions/2/changes").was(200).json();
        teller.tell(
                "From version 1 to version 2: %s in %s.",
                changes.at("/changes/0/kind").asText().toLowerCase(Locale.ROOT),
                changes.at("/changes/0/list").asText());
        JsonNode timeline = person.get(plan + "/timeline").was(200).json();
        teller.tell(
                "The timeline has %s lines. The first three:",
                timeline.path("items").size());
        for (int last = timeline.path("items").size(), i = last - 1; i >= last - 3; i--) {
            JsonNode line = timeline.path("items").get(i);
            teller.point(line.path("sentence").asText()
                    + (line.has("theirWords") ? " \"" + line.path("theirWords").asText() + "\"" : ""));
        }
        JsonNode parity = person.get(plan + "/parity").was(200).json();
        teller.tell(
                "Who decides: Sam began %s proposals and the worker %s; of the versions, Sam wrote the last words of %s and the worker of %s.",
                parity.at("/proposalsBegun/PERSON").asText(),
                parity.at("/proposalsBegun/WORKER").asText(),
                parity.at("/lastWords/PERSON").asText(),
                parity.at("/lastWords/WORKER").asText());
        teller.tell("The auditor has every history checked, without a key and without reading a word:");
        demand(HistoryVerification.run(stage, teller.out()), "no history should have been changed");
    }
}
