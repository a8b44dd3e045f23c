package org.alongside.local.demo;

import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;

/** Searching around a school run: what fits the hours, what is left of it under one wish more, and why it stands where it stands. */
final class SearchChapter implements Chapter {
    private static final String WOODWORK = "Woodwork for beginners";
    private static final String SCHOOL_HOURS = "MON-FRI%2009:15-14:45";

    private final Account nobody;
    private final Teller teller;

    SearchChapter(Stage stage, Teller teller) {
        this.nobody = Account.nobody(stage);
        this.teller = teller;
    }

    @Override
    public void tell() {
        teller.chapter("Around the school run");
        Answer found = Finding.until(
                nobody, "/v1/opportunities?q=woodwork&facets=true&explain=true&free=" + SCHOOL_HOURS, WOODWORK);
        JsonNode first = found.one("/items", "/title", WOODWORK);
        int free = count(found, "/facets/costs", "FREE");
        demand(free >= 1, "the search should count what costs nothing");
        teller.tell(
                "Woodwork between quarter past nine and quarter to three on school days: %s found, %d of it free of charge.",
                found.text("/total"), free);
        JsonNode why = first.path("why");
        demand(why.path("words").asInt() > 0, "the search should say what the words counted");
        teller.tell(
                "\"%s\" stands where it stands for %d points: %d because it is still to come, %d for the word in its title.",
                WOODWORK,
                first.path("score").asInt(),
                why.path("onOffer").asInt(),
                why.path("words").asInt());
        Answer shorter = nobody.get("/v1/opportunities?q=woodwork&free=TUE%2010:00-14:45")
                .was(200);
        for (JsonNode item : shorter.json().path("items")) {
            demand(
                    !item.path("title").asText().equals(WOODWORK),
                    "a session that begins before somebody is free does not fit");
        }
        teller.tell(
                "With the bus at ten it does not fit any more, because it begins at half past nine, so it is not offered.");
        nobody.get("/v1/opportunities?q=wodwork&free=" + SCHOOL_HOURS).was(200).one("/items", "/title", WOODWORK);
        teller.tell("\"wodwork\" finds it too.");
    }

    private static int count(Answer found, String list, String value) {
        return found.one(list, "/value", value).path("count").asInt();
    }
}
