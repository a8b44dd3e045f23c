package org.alongside.local.demo;

import java.util.Map;

/** What the person puts forward is owed an answer with a reason, and the person owes none. */
final class IdeaChapter implements Chapter {
    private final Sides sides;
    private final Teller teller;

    IdeaChapter(Sides sides) {
        this.sides = sides;
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("You said, we did");
        Account worker = sides.worker();
        Account person = sides.person();
        Answer idea = person.post(
                        sides.path() + "/ideas", Map.of("words", "Could I cook at the club on Fridays as well?"))
                .was(201);
        String address = sides.path() + "/ideas/" + idea.text("/itemId");
        sides.plan().says("/unansweredIdeas/0", idea.text("/itemId"));
        teller.tell(
                "Sam puts an idea forward. It waits in the plan until the service has answered; Sam owes nobody an answer.");
        person.post(address + "/answers", Map.of("answer", "TAKEN_UP", "reason", "Then I say so myself"))
                .refused(403, "not-your-seat");
        Map<String, String> thinking = Map.of(
                "answer",
                "STILL_THINKING",
                "reason",
                "I have asked the club",
                "until",
                sides.today().plusWeeks(2).toString());
        worker.post(address + "/answers", thinking).was(200);
        Answer again = worker.post(address + "/answers", thinking).refused(409, "thought-about-once");
        teller.tell("The worker is still thinking, once. A second time: \"%s\"", again.sentence());
        worker.post(
                        address + "/answers",
                        Map.of("answer", "TAKEN_UP", "reason", "They would love it. You begin on Friday"))
                .was(200);
        sides.plan().has(0, "/unansweredIdeas");
        teller.tell("The idea is taken up, with a reason.");
    }
}
