package org.alongside.local.demo;

import static org.alongside.local.demo.Bodies.action;
import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Whom the person invites says how they see it, beside one another, and decides nothing. */
final class PerspectivesChapter implements Chapter {
    private final Sides sides;
    private final Teller teller;

    PerspectivesChapter(Sides sides) {
        this.sides = sides;
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("Others have a voice, and no seat");
        Account sister = sides.bringIn("supporter", "SUPPORTER");
        Account advocate = sides.bringIn("advocate", "ADVOCATE");
        teller.tell("Sam brings a sister and an advocate into the circle. Sam did that; nobody had to allow it.");
        Answer evening = sides.proposed(sides.person(), "I want to know what an evening is like", evening());
        teller.tell("Sam puts forward: four Thursday evenings in the kitchen. And asks two people how they see it.");
        onlySamInvites(evening, sister);
        String sisters = invite(evening, sister, "FAMILY");
        String advocates = invite(evening, advocate, "OTHER");
        say(
                sister,
                sisters,
                "That Sam is happy again",
                "Who puts the children to bed?",
                "The children can sleep at mine on Thursdays");
        say(
                advocate,
                advocates,
                "That Sam can stop without having to explain",
                "That four evenings become forty",
                "I ask Sam after each one");
        nobodySpeaksInTheirPlace(sisters);
        sideBySide(evening);
        theyCannotDecide(evening, sister, advocate);
        takeUpTheOffer(evening, sister);
        teller.tell("Two seats decided; two voices were heard.");
    }

    private void takeUpTheOffer(Answer evening, Account sister) {
        Map<String, Object> offer = Map.of(
                "type",
                "ADD_ACTION",
                "action",
                Map.of(
                        "title",
                        "The children sleep at my sister's on those Thursdays",
                        "owner",
                        Map.of("kind", "CIRCLE_MEMBER", "id", sister.subject())));
        Answer both = sides.about(
                        sides.person(),
                        evening,
                        "revisions",
                        Map.of("reason", "With what my sister offers", "changes", List.of(evening(), offer)))
                .was(201)
                .says("/awaiting/0", "WORKER");
        sides.agree(sides.worker(), both, "Good. And your sister's offer is worth a lot.");
        teller.tell("Sam puts the sister's offer into the proposal, and the worker agrees.");
        String actionId = both.text("/changes/1/action/actionId");
        String acceptance = sides.path() + "/actions/" + actionId + "/acceptances";
        Answer standings = sides.person().get(sides.path() + "/actions").was(200);
        demand(
                standings
                        .one("/items", "/action/actionId", actionId)
                        .path("standing")
                        .asText()
                        .equals("AWAITING_OWNER"),
                "an action of somebody who did not sit at the table should wait for them");
        sides.worker().post(acceptance, Map.of("words", "She will")).refused(403, "not-the-owner");
        sister.post(acceptance, Map.of("words", "With pleasure. They bring their own pillows."))
                .was(200)
                .says("/standing", "TAKEN_ON");
        teller.tell(
                "It binds the sister only now that she has said yes herself: \"With pleasure. They bring their own pillows.\"");
    }

    private static Map<String, Object> evening() {
        return action("Help on four Thursday evenings", "PERSON");
    }

    private void onlySamInvites(Answer evening, Account sister) {
        sides.worker()
                .post(sides.path() + "/perspectives", invitation(evening, sister, "FAMILY"))
                .refused(403, "not-your-seat");
        Answer seated = sides.person()
                .post(sides.path() + "/perspectives", invitation(evening, sides.worker(), "OTHER"))
                .refused(422, "has-a-seat");
        teller.tell("The worker can invite nobody, and cannot be invited. \"%s\"", seated.sentence());
    }

    /** Returns where the invitation is. */
    private String invite(Answer evening, Account account, String as) {
        Answer invited = sides.person()
                .post(sides.path() + "/perspectives", invitation(evening, account, as))
                .was(201)
                .says("/account", account.subject())
                .lacks("/view");
        return sides.path() + "/perspectives/" + invited.text("/itemId");
    }

    private static Map<String, Object> invitation(Answer evening, Account account, String as) {
        return Map.of(
                "subject",
                Map.of("about", "PROPOSAL", "id", evening.text("/proposalId")),
                "account",
                account.subject(),
                "as",
                as);
    }

    private static Map<String, Object> view(String matters, String worries, String offer) {
        return Map.of("whatMatters", matters, "whatWorries", worries, "whatICanOffer", offer);
    }

    private void say(Account account, String address, String matters, String worries, String offer) {
        account.post(address + "/views", view(matters, worries, offer))
                .was(200)
                .says("/view/whatMatters", matters)
                .says("/view/whatWorries", worries)
                .says("/view/whatICanOffer", offer)
                .says("/view/by/account", account.subject())
                .lacks("/view/by/seat");
    }

    private void nobodySpeaksInTheirPlace(String sisters) {
        Answer refused = sides.worker()
                .post(sisters + "/views", view("That it works", "Nothing", "Nothing"))
                .refused(403, "not-invited");
        teller.tell("Nobody else can say it for them. \"%s\"", refused.sentence());
    }

    private void sideBySide(Answer evening) {
        Answer both =
                sides.worker().get(sides.path() + "/perspectives").was(200).has(2, "/items");
        teller.tell("Sam and the worker read it side by side:");
        for (String as : new String[] {"FAMILY", "OTHER"}) {
            JsonNode one = both.one("/items", "/as", as);
            demand(
                    one.at("/subject/id").asText().equals(evening.text("/proposalId")),
                    "a perspective should be about what was put forward");
            teller.point("%s. What matters: %s. What worries: %s What I can offer: %s."
                    .formatted(
                            as.equals("FAMILY") ? "Sam's sister" : "The advocate",
                            one.at("/view/whatMatters").asText(),
                            ended(one.at("/view/whatWorries").asText()),
                            one.at("/view/whatICanOffer").asText()));
        }
    }

    private static String ended(String sentence) {
        return sentence.endsWith("?") ? sentence : sentence + ".";
    }

    private void theyCannotDecide(Answer evening, Account sister, Account advocate) {
        JsonNode before = sides.agreed();
        for (Account voice : new Account[] {sister, advocate}) {
            sides.about(voice, evening, "agreements", Map.of()).refused(403, "not-your-seat");
            sides.about(voice, evening, "declines", Map.of("reason", "I would not"))
                    .refused(403, "not-your-seat");
        }
        sides.stillAgreed(before, "what those without a seat wanted to decide");
        teller.tell("Neither the sister nor the advocate can say yes or no in Sam's place, however well they mean it.");
    }
}
