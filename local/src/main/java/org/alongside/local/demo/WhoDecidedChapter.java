package org.alongside.local.demo;

import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Both see how it was decided. Every count is counted anew here, from what each side can read. */
final class WhoDecidedChapter implements Chapter {
    private static final List<String> SEATS = List.of("PERSON", "WORKER");

    private final Sides sides;
    private final Teller teller;

    WhoDecidedChapter(Sides sides) {
        this.sides = sides;
        this.teller = sides.teller();
    }

    @Override
    public void tell() {
        teller.chapter("Both can see how it was decided");
        timeline();
        parity();
        teller.tell("The auditor has every history checked, without a key and without reading a word:");
        demand(HistoryVerification.run(sides.stage(), teller.out()), "no history should have been changed");
    }

    private void timeline() {
        JsonNode changes = sides.person()
                .get(sides.path() + "/versions/2/changes")
                .was(200)
                .json();
        teller.tell(
                "From version 1 to version 2: %s in %s.",
                changes.at("/changes/0/kind").asText().toLowerCase(Locale.ROOT),
                changes.at("/changes/0/list").asText());
        JsonNode lines = sides.person()
                .get(sides.path() + "/timeline?limit=200")
                .was(200)
                .lacks("/next")
                .json()
                .path("items");
        teller.tell("The timeline has %s lines. The first three:", lines.size());
        for (int last = lines.size(), i = last - 1; i >= last - 3; i--) {
            JsonNode line = lines.get(i);
            teller.point(line.path("sentence").asText()
                    + (line.has("theirWords") ? " \"" + line.path("theirWords").asText() + "\"" : ""));
        }
    }

    private void parity() {
        JsonNode parity = sides.person().get(sides.path() + "/parity").was(200).json();
        JsonNode proposals = everything("/proposals?limit=200");
        Predicate<JsonNode> decided = proposal -> proposal.has("planVersion");
        for (String seat : SEATS) {
            counted(parity, "/proposalsBegun/" + seat, count(proposals, begunBy(seat)));
            counted(
                    parity,
                    "/proposalsDecided/" + seat,
                    count(proposals, begunBy(seat).and(decided)));
            counted(parity, "/lastWords/" + seat, count(proposals, decided.and(at("/proposedBy/seat", seat))));
            counted(
                    parity,
                    "/declines/" + seat,
                    stream(proposals)
                            .mapToLong(proposal -> count(
                                    proposal.path("acts"),
                                    at("/kind", "DECLINED").and(at("/seat", seat))))
                            .sum());
        }
        ideas(parity);
        owners(parity);
        teller.tell(
                "Who decides: Sam began %s proposals and the worker %s; of the versions, Sam wrote the last words of %s and the worker of %s. Sam's noes: %s.",
                parity.at("/proposalsBegun/PERSON").asText(),
                parity.at("/proposalsBegun/WORKER").asText(),
                parity.at("/lastWords/PERSON").asText(),
                parity.at("/lastWords/WORKER").asText(),
                parity.at("/declines/PERSON").asText());
        teller.tell(
                "Of Sam's %s ideas the service has answered %s. The figures are no score. This story has counted each of them again, and they are right.",
                parity.at("/ideas/put").asText(), parity.at("/ideas/answered").asText());
    }

    private void ideas(JsonNode parity) {
        JsonNode ideas = everything("/ideas?limit=200");
        Predicate<JsonNode> owed = idea -> !idea.at("/by/seat").asText().equals("WORKER")
                && !idea.path("withdrawn").asBoolean();
        Predicate<JsonNode> answered = idea ->
                count(idea.path("answers"), at("/answer", "STILL_THINKING").negate()) > 0;
        counted(parity, "/ideas/put", count(ideas, owed));
        counted(parity, "/ideas/answered", count(ideas, owed.and(answered)));
        counted(parity, "/ideas/unanswered", count(ideas, owed.and(answered.negate())));
    }

    private void owners(JsonNode parity) {
        Map<String, Long> owners = new TreeMap<>();
        stream(sides.plan().json().path("actions"))
                .filter(action -> !action.has("cancelled"))
                .forEach(action -> owners.merge(action.at("/owner/kind").asText(), 1L, Long::sum));
        owners.forEach((kind, actions) -> counted(parity, "/actionsByOwner/" + kind, actions));
        demand(parity.path("actionsByOwner").size() == owners.size(), "no owner should be counted who has no action");
    }

    private JsonNode everything(String list) {
        return sides.person()
                .get(sides.path() + list)
                .was(200)
                .lacks("/next")
                .json()
                .path("items");
    }

    private static void counted(JsonNode parity, String pointer, long times) {
        demand(
                parity.at(pointer).asLong(-1) == times,
                "parity should say " + times + " at " + pointer + " and says " + parity.at(pointer));
    }

    private static Predicate<JsonNode> begunBy(String seat) {
        return at("/acts/0/seat", seat);
    }

    private static Predicate<JsonNode> at(String pointer, String value) {
        return node -> node.at(pointer).asText().equals(value);
    }

    private static long count(JsonNode list, Predicate<JsonNode> which) {
        return stream(list).filter(which).count();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
