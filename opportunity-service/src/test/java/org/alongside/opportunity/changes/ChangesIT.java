package org.alongside.opportunity.changes;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.sync;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.feed.Feed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever follows the changes knows the catalogue: nothing is left out, and nothing comes twice that has not changed again. */
@QuarkusTest
@RealPartsOfOpportunity
class ChangesIT {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 6;
    private static final int READERS = 8;

    private static JsonPath page(@Nullable String after, int limit) {
        var request = given().queryParam("limit", limit);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/v1/opportunity-changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Where the list ends now. */
    private static String end() {
        String after = null;
        while (true) {
            JsonPath page = page(after, 200);
            if (page.getList("items").isEmpty()) {
                return page.getString("next");
            }
            after = page.getString("next");
        }
    }

    private static String title(Map<String, Object> change) {
        return String.valueOf(change.get("title"));
    }

    @Test
    void whatIsNewOtherwiseAndGoneStandsThereOnceEach() {
        String start = end();
        String word = "u" + UUID.randomUUID().toString().replace("-", "");
        String feed = newFeed("provider");
        sync("provider", feed, Feed.of(word, 4));
        List<Map<String, Object>> first = page(start, 50).getList("items");
        assertThat(first).hasSize(4).allMatch(change -> Boolean.FALSE.equals(change.get("removed")));

        String middle = end();
        sync("provider", feed, Feed.document(courses(word, 0, "Otherwise") + rest(word)));
        List<Map<String, Object>> then = page(middle, 50).getList("items");
        assertThat(then)
                .extracting(change -> change.get("opportunityId") + " " + change.get("removed"))
                .containsExactlyInAnyOrder(
                        first.getFirst().get("opportunityId") + " false",
                        first.getLast().get("opportunityId") + " true");
        assertThat(then)
                .filteredOn(change -> Boolean.TRUE.equals(change.get("removed")))
                .allMatch(gone -> !gone.containsKey("title"));
        assertThat(page(end(), 50).getList("items")).isEmpty();
    }

    private static String courses(String word, int number, String title) {
        return Feed.course(word, number, title);
    }

    private static String rest(String word) {
        return Feed.course(word, 1, "Course number 1") + Feed.course(word, 2, "Course number 2");
    }

    @Test
    void aCursorThatNobodyGaveOutIsRefused() {
        for (String cursor : List.of("x", "LTE", "YQ", "MX4y")) {
            given().queryParam("after", cursor)
                    .get("/v1/opportunity-changes")
                    .then()
                    .statusCode(400);
        }
    }

    /** Readers begin while the writers are at work, and all come to know what there is. */
    @Test
    void readersOfAListThatIsBeingWrittenToMissNothing() throws Exception {
        String start = end();
        String word = "u" + UUID.randomUUID().toString().replace("-", "");
        AtomicInteger writing = new AtomicInteger(WRITERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = word + "/" + writer;
                String feed = newFeed("provider");
                writers.add(threads.submit(() -> write(feed, prefix, writing)));
            }
            List<Future<Map<String, String>>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int limit = 1 + reader * 7;
                readers.add(threads.submit((Callable<Map<String, String>>) () -> follow(start, limit, writing)));
            }
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).isEqualTo(ROUNDS);
            }
            Map<String, String> all = follow(start, 200, writing);
            assertThat(all).hasSize(WRITERS * 20);
            assertThat(all.values()).allMatch(title -> title.endsWith(" in round " + (ROUNDS - 1)));
            for (Future<Map<String, String>> reader : readers) {
                assertThat(reader.get()).isEqualTo(all);
            }
        }
    }

    private static int write(String feed, String prefix, AtomicInteger writing) {
        int done = 0;
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int now = round;
                sync(
                        "provider",
                        feed,
                        Feed.document(IntStream.range(0, 20)
                                .mapToObj(
                                        i -> Feed.course(prefix, i, "Course " + prefix + " " + i + " in round " + now))
                                .reduce("", String::concat)));
                done++;
            }
        } finally {
            writing.decrementAndGet();
        }
        return done;
    }

    /** The last title of each that was met, until nobody writes any more and the list has ended. */
    private static Map<String, String> follow(String start, int limit, AtomicInteger writing) {
        Map<String, String> known = new LinkedHashMap<>();
        String after = start;
        while (true) {
            boolean isOver = writing.get() == 0;
            JsonPath page = page(after, limit);
            List<Map<String, Object>> items = page.getList("items");
            for (Map<String, Object> change : items) {
                String title = title(change);
                String before = known.put(String.valueOf(change.get("opportunityId")), title);
                assertThat(title).as("it comes again only when it has changed").isNotEqualTo(before);
            }
            after = page.getString("next");
            if (items.isEmpty() && isOver) {
                return known;
            }
        }
    }
}
