package org.alongside.local.demo;

import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A review: the person's agenda first, both sides' words, nothing left unanswered, and a conclusion in exact words. */
final class ReviewChapter implements Chapter {
    private static final String CONCLUSION = "The mornings work. The worker asks the bus company about the late bus.";
    private static final String SLOWER = "The mornings work. We add nothing new until the summer.";

    private final Sides sides;
    private final Teller teller;

    ReviewChapter(Sides sides) {
        this.sides = sides;
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("A review that cannot be closed over Sam's head");
        JsonNode before = sides.agreed();
        due();
        String review = open();
        agenda(review);
        contributions(review);
        String idea = idea();
        Answer put = put(sides.worker(), review, CONCLUSION);
        cannotConclude(review, put, idea);
        otherWords(review, put);
        feltEqual(review);
        sides.stillAgreed(before, "a review, which changes nothing in the plan by itself");
    }

    private void due() {
        JsonNode first = sides.person().get(sides.path() + "/reviews").was(200).one("/due", "/occasion", "FIRST_LOOK");
        demand(
                first.path("force").asText().equals("GUIDANCE")
                        && !first.path("late").asBoolean(),
                "the first review should be due by guidance, and not be late");
        teller.tell(
                "The plan says itself when it has to be looked at: by %s at the latest (%s, %s).",
                first.path("by").asText(),
                first.path("source").asText(),
                first.path("section").asText());
    }

    private String open() {
        Answer tomorrow =
                sides.worker().post(sides.path() + "/reviews", review(1)).refused(422, "needs-notice");
        teller.tell("The worker would like to hold it tomorrow. \"%s\"", tomorrow.sentence());
        Answer opened = sides.worker()
                .post(sides.path() + "/reviews", review(7))
                .was(201)
                .says("/status", "OPEN")
                .says("/agendaIsOpen", "false");
        return sides.path() + "/reviews/" + opened.text("/itemId");
    }

    private Map<String, Object> review(int days) {
        return Map.of(
                "occasion", "FIRST_LOOK", "on", sides.today().plusDays(days).toString(), "words", "How it has begun");
    }

    private void agenda(String review) {
        sides.worker()
                .post(review + "/agenda-points", Map.of("points", List.of("The bus")))
                .was(200)
                .has(0, "/agenda")
                .has(1, "/waiting");
        Answer first = sides.worker()
                .post(review + "/conclusions", Map.of("words", CONCLUSION))
                .refused(409, "agenda-first");
        teller.tell(
                "So in a week. The worker's points wait until Sam has said what to talk about. \"%s\"",
                first.sentence());
        sides.person()
                .post(review + "/agenda-points", Map.of("points", List.of("The mornings", "Being tired on Fridays")))
                .was(200)
                .says("/agendaIsOpen", "true")
                .has(0, "/waiting")
                .has(3, "/agenda")
                .says("/agenda/0/words", "The mornings")
                .says("/agenda/0/by/seat", "PERSON")
                .says("/agenda/2/words", "The bus")
                .says("/agenda/2/by/seat", "WORKER");
        teller.tell(
                "Sam puts two points, and they come first: the mornings; being tired on Fridays. Then the worker's: the bus.");
        String today = sides.today().toString();
        sides.worker().post(review + "/moves", Map.of("on", today)).refused(422, "needs-notice");
        sides.person().post(review + "/moves", Map.of("on", today)).was(200).says("/on", today);
        teller.tell("Sam would rather do it today. Sam may ask for sooner; the worker may not.");
    }

    private void contributions(String review) {
        sides.person()
                .post(
                        review + "/contributions",
                        Map.of("whatWorks", "The mornings", "whatDoesNot", "I sleep through Fridays"))
                .was(200);
        sides.worker()
                .post(review + "/contributions", Map.of("whatWorks", "The visits", "whatToChange", "The late bus"))
                .was(200)
                .has(2, "/contributions")
                .says("/contributions/0/by/seat", "PERSON")
                .says("/contributions/0/whatDoesNot", "I sleep through Fridays")
                .says("/contributions/1/by/seat", "WORKER")
                .says("/contributions/1/whatToChange", "The late bus");
        teller.tell("Both say what works, what does not and what to change. All of it stays, side by side.");
    }

    private String idea() {
        String idea = sides.person()
                .post(sides.path() + "/ideas", Map.of("words", "Could Fridays be free until the summer?"))
                .was(201)
                .text("/itemId");
        sides.plan().has(1, "/unansweredIdeas").says("/unansweredIdeas/0", idea);
        teller.tell("And Sam has an idea: \"Could Fridays be free until the summer?\"");
        return idea;
    }

    /** Somebody puts words for the conclusion on the table, whose hash is the hash of the document that is shown. */
    private static Answer put(Account by, String review, String words) {
        Answer put = by.post(review + "/conclusions", Map.of("words", words))
                .was(200)
                .says("/conclusion/words", words)
                .has(1, "/conclusion/agreements");
        byte[] document = put.text("/conclusion/document").getBytes(StandardCharsets.UTF_8);
        demand(
                put.text("/conclusion/contentHash").equals("sha-256:" + Sha256.of(document)),
                "the document of a conclusion should hash to what has to be agreed to");
        return put;
    }

    private void cannotConclude(String review, Answer put, String idea) {
        Answer refused = agree(sides.person(), review, put).refused(409, "ideas-unanswered");
        demand(refused.sentence().contains(idea), "the refusal should name the idea that waits for its answer");
        sides.person().get(sides.path() + "/reviews").was(200).says("/items/0/status", "OPEN");
        teller.tell("The worker writes a conclusion. Sam would agree. But Sam's idea has no answer yet, so:");
        teller.tell("\"%s\"", refused.sentence());
        sides.worker()
                .post(
                        sides.path() + "/ideas/" + idea + "/answers",
                        Map.of("answer", "ADAPTED", "reason", "Every second Friday, because of the delivery day"))
                .was(200)
                .says("/answers/0/answer", "ADAPTED");
        sides.plan().has(0, "/unansweredIdeas");
        teller.tell("The worker answers, with the reason: every second Friday, because of the delivery day.");
    }

    private void otherWords(String review, Answer put) {
        Answer slower = put(sides.person(), review, SLOWER);
        Answer stale = agree(sides.worker(), review, put).refused(409, "conclusion-changed");
        teller.tell("Sam puts other words: \"%s\" The worker agrees to the old ones. \"%s\"", SLOWER, stale.sentence());
        agree(sides.worker(), review, slower)
                .was(200)
                .says("/status", "CONCLUDED")
                .says("/conclusion/words", SLOWER)
                .has(2, "/conclusion/agreements");
        agree(sides.worker(), review, slower).was(200).says("/status", "CONCLUDED");
        sides.worker()
                .post(review + "/conclusions", Map.of("words", CONCLUSION))
                .refused(409, "review-over");
        teller.tell("Then the worker reads Sam's words and agrees to exactly those. The review is concluded.");
    }

    private void feltEqual(String review) {
        sides.worker().post(review + "/equality-answers", Map.of("felt", "YES")).was(200);
        Answer both = sides.person()
                .post(
                        review + "/equality-answers",
                        Map.of("felt", "PARTLY", "words", "I was asked about everything. It went fast."))
                .was(200)
                .has(2, "/equality");
        teller.tell(
                "Did it feel equal? The worker: %s. Sam: %s. \"%s\" Nobody makes a mark out of that.",
                spoken(both, "WORKER"),
                spoken(both, "PERSON"),
                both.one("/equality", "/by/seat", "PERSON").path("words").asText());
    }

    private static String spoken(Answer answers, String seat) {
        String felt = answers.one("/equality", "/by/seat", seat).path("felt").asText();
        return switch (felt) {
            case "YES" -> "yes";
            case "PARTLY" -> "partly";
            default -> "no";
        };
    }

    private static Answer agree(Account by, String review, Answer read) {
        return by.post(review + "/conclusion-agreements", Map.of("contentHash", read.text("/conclusion/contentHash")));
    }
}
