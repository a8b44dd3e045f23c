package org.alongside.local.demo;

import static org.alongside.local.demo.Bodies.choice;
import static org.alongside.local.demo.Bodies.proposal;
import static org.alongside.local.demo.Bodies.words;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** What fits is found from what the person said, and says why in their words; choosing it is a proposal like any other. */
final class FittingChapter implements Chapter {
    private static final int LONGEST_TRIES = 100;

    private final Sides sides;
    private final Teller teller;
    private final String loves;

    /**
     * With what the person wrote in their profile.
     *
     * @param loves what they like
     */
    FittingChapter(Sides sides, String loves) {
        this.sides = sides;
        this.teller = sides.teller();
        this.loves = loves;
    }

    @Override
    public void tell() {
        teller.chapter("Something that fits");
        JsonNode match = findAMatch();
        Answer choice = sides.person()
                .post(
                        sides.path() + "/proposals",
                        proposal(
                                "This one. I can be back for the school run.",
                                choice(match.path("opportunityId").asText(), loves)))
                .was(201)
                .says("/changes/0/opportunity/title", match.path("title").asText());
        sides.worker()
                .post(sides.at(choice) + "/agreements", words(choice))
                .was(200)
                .says("/status", "AGREED")
                .says("/planVersion", "2");
        teller.tell("Sam chooses it, the worker agrees: version 2.");
    }

    /** What was sent a moment ago may be some seconds away from being matched. */
    private JsonNode findAMatch() {
        Answer found = matches();
        for (int tries = 0; quoting(found).isEmpty() && tries < LONGEST_TRIES; tries++) {
            Providing.pause();
            found = matches();
        }
        Answer last = found;
        JsonNode match = quoting(found)
                .orElseThrow(() -> new StoryBroken("no match quoted the person's own words: " + last.json()));
        tell(found, match);
        return match;
    }

    private Answer matches() {
        return sides.person().post(sides.path() + "/matches", Map.of()).was(200);
    }

    private Optional<JsonNode> quoting(Answer found) {
        for (JsonNode match : found.json().path("matches")) {
            for (JsonNode reason : match.path("why")) {
                if (reason.path("theirWords").asText().equals(loves)) {
                    return Optional.of(match);
                }
            }
        }
        return Optional.empty();
    }

    private void tell(Answer found, JsonNode match) {
        teller.tell(
                "%s opportunities fit. The first that is about what Sam said: \"%s\", because:",
                found.text("/count"), match.path("title").asText());
        match.path("why")
                .forEach(why -> teller.point(why.path("sentence").asText()
                        + (why.has("theirWords")
                                ? " \"" + why.path("theirWords").asText() + "\""
                                : "")));
        match.path("toArrange").forEach(text -> teller.point("To arrange: " + text.asText()));
        match.path("notKnown").forEach(text -> teller.point("Not known: " + text.asText()));
    }
}
