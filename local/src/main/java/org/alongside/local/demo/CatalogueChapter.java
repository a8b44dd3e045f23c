package org.alongside.local.demo;

import static org.alongside.local.demo.Teller.demand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A provider with nothing but a spreadsheet, a slip that is mended, a price that changes, and a catalogue that everybody can read. */
final class CatalogueChapter implements Chapter {
    private static final String FEED = "Northshire Workshop, a spreadsheet";
    private static final String WORKSHOP = "/v1/providers/northshire-workshop/opportunities/first-bench";

    private final Providing providing;
    private final Account nobody;
    private final Teller teller;
    private final LocalDate start;

    CatalogueChapter(Stage stage, Teller teller, LocalDate today) {
        this.providing = new Providing(Account.system(stage, "provider"));
        this.nobody = Account.nobody(stage);
        this.teller = teller;
        this.start = today.plusWeeks(4);
    }

    @Override
    public void tell() {
        teller.chapter("A catalogue in step with its providers");
        spreadsheet();
        ownListing();
        everybody();
        changes();
    }

    private String sheet(String end) {
        return """
                id,title,kind,provider,start,end,sessions,venue,town,cost
                BENCH-1,Woodwork for beginners,course,Northshire Workshop,%s,%s,Tue 09:30-12:30,The Old Sawmill,Northshire,0.00
                BENCH-2,Repairing chairs,course,Northshire Workshop,rolling,,Thu 10:00-12:00,The Old Sawmill,Northshire,12.50
                """.formatted(start, end);
    }

    private void spreadsheet() {
        String slip = sheet(start.minusDays(1).toString());
        Answer known = providing
                .account()
                .postDocument("/v1/feed-recognitions", "application/octet-stream", slip)
                .was(200)
                .says("/format", "PLAIN_CSV");
        Answer run = providing.send(FEED, "PLAIN_CSV", known.text("/mediaType"), slip);
        JsonNode problem = providing
                .account()
                .get("/v1/sync-runs/" + run.text("/syncRunId") + "/problems")
                .was(200)
                .has(1, "/items")
                .json()
                .at("/items/0");
        teller.tell(
                "A workshop has only a spreadsheet. Read %s courses, and one thing to mend in line %s: \"%s %s\"",
                run.text("/counts/read"),
                problem.path("line").asText(),
                problem.path("message").asText(),
                problem.path("remedy").asText());
        Answer mended = providing.send(
                FEED, "PLAIN_CSV", "text/csv", sheet(start.plusWeeks(10).toString()));
        mended.says("/counts/problems", "0");
        teller.tell("They mend that cell and send it again: nothing left to mend.");
    }

    private Answer put(String cost) {
        return providing
                .account()
                .put(
                        WORKSHOP,
                        Map.of(
                                "kind", "WORK_EXPERIENCE",
                                "title", "Your first bench, made with us",
                                "provider", Map.of("name", "Northshire Workshop", "userLed", true),
                                "experts",
                                        List.of(Map.of(
                                                "who", "People who learned here", "stage", "delivery", "paid", true)),
                                "offerings",
                                        List.of(Map.of(
                                                "id",
                                                "every-friday",
                                                "startKind",
                                                "ROLLING",
                                                "cost",
                                                cost,
                                                "sessions",
                                                List.of(Map.of("day", "FRIDAY", "from", "09:30", "to", "11:30"))))))
                .wasEither(200, 201);
    }

    private void ownListing() {
        put("15.00");
        String address = put("0.00").says("/outcome", "CHANGED").header("Location");
        nobody.get(address).was(200).says("/offerings/0/cost/amount", "0.00").says("/provider/userLed", "true");
        put("0.00").says("/outcome", "UNCHANGED");
        teller.tell(
                "The workshop changes a course by itself: fifteen pounds, then nothing. Everybody reads the new price at once; sending it twice changes nothing.");
    }

    private void everybody() {
        Answer found = Finding.until(
                nobody,
                "/open-referral/services?search=woodwork&day=TU&start_time=09:00",
                "contents",
                "name",
                "Woodwork for beginners");
        JsonNode service = found.one("/contents", "/name", "Woodwork for beginners");
        demand(
                found.header("Access-Control-Allow-Origin").equals("*"),
                "any page of the web should be able to read the public catalogue");
        String id = service.path("id").asText();
        nobody.get("/open-referral/services/" + id)
                .was(200)
                .says("/schedules/0/byday", "TU")
                .says("/schedules/0/opens_at", "09:30");
        teller.tell("In the words of Open Referral UK, without a key: woodwork on a Tuesday morning, from 09:30.");
    }

    private void changes() {
        String next = "";
        String last = "";
        int seen = 0;
        while (!next.equals(last) || seen == 0) {
            last = next;
            Answer page = nobody.get("/v1/opportunity-changes?limit=200" + (next.isEmpty() ? "" : "&after=" + next))
                    .was(200);
            seen += page.json().path("items").size();
            next = page.text("/next");
        }
        demand(seen >= 3, "the changes should have what the workshop sent");
        teller.tell("Whoever follows the changes has read %d of them and knows where the next will be.", seen);
    }
}
