package org.alongside.opportunity.changes;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.newFeed;
import static org.alongside.opportunity.Catalogue.sync;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.feed.Feed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever follows the changes knows the catalogue: nothing is left out, and nothing comes twice that has not changed again. */
@QuarkusTest
@RealPartsOfOpportunity
class ChangesIT {
    private static final int WRITERS = 4;
    private static final int COURSES = 20;

    /** Longer and with more of them: {@code -Dalongside.changes.readers=100 -Dalongside.changes.seconds=60}. */
    private static final int READERS = Integer.getInteger("alongside.changes.readers", 8);

    private static final Duration FOR = Duration.ofSeconds(Integer.getInteger("alongside.changes.seconds", 3));

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

    @Inject
    ChangeTokens tokens;

    @Inject
    TenantWrite writes;

    /** A change whose transaction takes long and one that is quick: whoever reads in between still hears of both. */
    @Test
    void nothingComesInBehindAReader() throws Exception {
        String word = "u" + UUID.randomUUID().toString().replace("-", "");
        String before = end();
        sync("provider", newFeed("provider"), Feed.of(word, 2));
        List<String> ids = page(before, 50).getList("items.opportunityId", String.class);
        String start = end();
        CountDownLatch stamped = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> change(ids.getFirst(), () -> {
                stamped.countDown();
                return read.await(30, TimeUnit.SECONDS);
            }));
            assertThat(stamped.await(30, TimeUnit.SECONDS)).isTrue();
            Future<?> quick = threads.submit(() -> change(ids.getLast(), () -> true));
            letItEndIfItCan(quick);
            JsonPath between = page(start, 50);
            read.countDown();
            slow.get(30, TimeUnit.SECONDS);
            quick.get(30, TimeUnit.SECONDS);
            List<String> heard = new ArrayList<>(between.getList("items.opportunityId", String.class));
            heard.addAll(page(between.getString("next"), 50).getList("items.opportunityId", String.class));
            assertThat(heard).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    private static void letItEndIfItCan(Future<?> quick) throws Exception {
        try {
            quick.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException itWaitsForTheSlowOne) {
            // as it should
        }
    }

    private void change(String id, Callable<Boolean> thenBeforeTheEnd) {
        QuarkusTransaction.requiringNew()
                .run(() -> writes.as("national", sql -> {
                    tokens.changed(sql, "national", Instant.now(), List.of(UUID.fromString(id)));
                    try {
                        return thenBeforeTheEnd.call();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    /** Readers begin while the writers are at work, and all come to know what there is. */
    @Test
    void readersOfAListThatIsBeingWrittenToMissNothing() throws Exception {
        String start = end();
        String word = "u" + UUID.randomUUID().toString().replace("-", "");
        AtomicInteger writing = new AtomicInteger(WRITERS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String prefix = word + "/" + writer;
                String feed = newFeed("provider");
                writers.add(threads.submit(() -> write(feed, prefix, writing)));
            }
            List<Future<Map<String, String>>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                int limit = 1 + reader * 7 % 200;
                readers.add(threads.submit((Callable<Map<String, String>>) () -> follow(start, limit, writing)));
            }
            List<Integer> rounds = new ArrayList<>();
            for (Future<Integer> writer : writers) {
                rounds.add(writer.get());
            }
            Map<String, String> all = follow(start, 200, writing);
            assertThat(all).hasSize(WRITERS * COURSES);
            for (int writer = 0; writer < WRITERS; writer++) {
                String of = "Course " + word + "/" + writer + " ";
                String last = " in round " + (rounds.get(writer) - 1);
                assertThat(all.values())
                        .filteredOn(title -> title.startsWith(of))
                        .hasSize(COURSES)
                        .allMatch(title -> title.endsWith(last));
            }
            for (Future<Map<String, String>> reader : readers) {
                assertThat(reader.get()).isEqualTo(all);
            }
            System.out.printf(
                    "%d readers against %d writers for %s: %s rounds of %d courses, 0 gaps, 0 duplicates%n",
                    READERS, WRITERS, FOR, rounds, COURSES);
        }
    }

    /** How many rounds it wrote; every one changes every course. */
    private static int write(String feed, String prefix, AtomicInteger writing) {
        long end = System.nanoTime() + FOR.toNanos();
        int done = 0;
        try {
            do {
                int now = done;
                sync(
                        "provider",
                        feed,
                        Feed.document(IntStream.range(0, COURSES)
                                .mapToObj(
                                        i -> Feed.course(prefix, i, "Course " + prefix + " " + i + " in round " + now))
                                .reduce("", String::concat)));
                done++;
            } while (System.nanoTime() < end);
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
