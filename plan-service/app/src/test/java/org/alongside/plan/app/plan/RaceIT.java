package org.alongside.plan.app.plan;

import static org.alongside.plan.app.testing.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Circle;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.alongside.plan.engine.plan.Seat;
import org.junit.jupiter.api.Test;

/** Promise 2, also in a race of many: whatever the order, there was one. */
@QuarkusTest
class RaceIT extends OnRealParts {

    private static final int ROUNDS = 30;
    private static final int RACERS = 64;

    @Inject
    SealedJson sealed;

    @Inject
    ObjectMapper mapper;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One request and its answer; began and ended in nanoseconds. */
    private record Attempt(
            String act, Seat seat, JsonNode read, String words, long began, long ended, int status, JsonNode answer) {

        String codeIn(SmallModel model) {
            return model.answer(
                    act,
                    seat,
                    read.path("revision").asInt(),
                    read.path("contentHash").asText());
        }
    }

    @Test
    void anyOutcomeOfManyAgreementsDeclinesWithdrawalsAndRevisionsIsExplainedBySomeOrder()
            throws InterruptedException, ExecutionException {
        Map<String, Integer> seen = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Circle circle = Circle.fresh();
            boolean drafted = round % 3 == 0;
            Table table = Table.laidBy(circle, drafted ? circle.person() : circle.worker());
            JsonNode first = table.proposed(drafted ? circle.person() : circle.worker(), Said.addAction("Go there"));
            List<Attempt> attempts = race(table, first, round);
            check(table, first, attempts, seen);
        }
        assertThat(seen.keySet())
                .as("a race worth the name: %s", seen)
                .contains(
                        "agreements 200 done",
                        "agreements 200 same",
                        "agreements 409 proposal-changed",
                        "declines 200 done",
                        "declines 409 already-agreed",
                        "declines 409 proposal-changed",
                        "revisions 201 done",
                        "revisions 409 proposal-changed",
                        "revisions 409 already-agreed",
                        "withdrawals 200 done",
                        "withdrawals 409 proposal-changed");
    }

    private List<Attempt> race(Table table, JsonNode first, int round) throws InterruptedException, ExecutionException {
        CountDownLatch ready = new CountDownLatch(RACERS);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService racers = Executors.newFixedThreadPool(RACERS)) {
            List<Future<List<Attempt>>> running = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                int number = i;
                running.add(racers.submit(() -> {
                    Random random = new Random(1_000L * round + number);
                    ready.countDown();
                    go.await();
                    List<Attempt> mine = new ArrayList<>();
                    mine.add(attempt(table, first, number, random));
                    if (number % 2 == 0) {
                        mine.add(attempt(table, read(table, first), number + RACERS, random));
                    }
                    return mine;
                }));
            }
            ready.await();
            go.countDown();
            List<Attempt> attempts = new ArrayList<>();
            for (Future<List<Attempt>> one : running) {
                attempts.addAll(one.get());
            }
            return attempts;
        }
    }

    private Attempt attempt(Table table, JsonNode read, int number, Random random) {
        Seat seat = random.nextBoolean() ? Seat.PERSON : Seat.WORKER;
        Account account = seat == Seat.PERSON ? table.person() : table.worker();
        String words = "attempt " + number;
        int die = random.nextInt(100);
        String act = die < 40 ? "agreements" : die < 60 ? "declines" : die < 75 ? "withdrawals" : "revisions";
        String body = switch (act) {
            case "agreements" -> Said.agreement(read, words);
            case "revisions" -> Said.revision(read, words, Said.addAction("Go there " + number));
            default -> Said.no(read, words);
        };
        long began = System.nanoTime();
        HttpResponse<byte[]> response = send(account, table.proposal(read) + "/" + act, body);
        return new Attempt(
                act, seat, read, words, began, System.nanoTime(), response.statusCode(), json(response.body()));
    }

    private JsonNode read(Table table, JsonNode first) {
        HttpResponse<byte[]> response = send(table.person(), table.proposal(first), "");
        assertThat(response.statusCode()).isEqualTo(200);
        return json(response.body());
    }

    private HttpResponse<byte[]> send(Account account, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + account.token())
                .header("Content-Type", "application/json");
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void check(Table table, JsonNode first, List<Attempt> attempts, Map<String, Integer> seen) {
        JsonNode last = table.read(first);
        JsonNode acts = last.path("acts");
        List<SmallModel> states = SmallModel.after(acts);
        int done = 0;
        for (Attempt attempt : attempts) {
            int earliest = earliest(attempt, attempts);
            int latest = latest(attempt, attempts, acts.size());
            String outcome;
            if (attempt.status() == 409) {
                outcome = attempt.answer().path("code").asText();
                assertThat(states.subList(earliest, latest + 1))
                        .as("some order explains %s", attempt)
                        .anyMatch(state -> attempt.codeIn(state).equals(outcome));
            } else {
                assertThat(attempt.status())
                        .as("%s", attempt)
                        .isEqualTo(attempt.act().equals("revisions") ? 201 : 200);
                int position = attempt.answer().path("acts").size();
                assertThat(position).as("%s", attempt).isBetween(earliest, latest);
                for (int i = 0; i < position; i++) {
                    assertThat(attempt.answer().path("acts").get(i))
                            .as("no act is lost")
                            .isEqualTo(acts.get(i));
                }
                outcome = isOwn(attempt, acts.get(position - 1)) ? SmallModel.DONE : SmallModel.SAME;
                boolean isDone = outcome.equals(SmallModel.DONE);
                assertThat(attempt.codeIn(states.get(isDone ? position - 1 : position)))
                        .as("%s", attempt)
                        .isEqualTo(outcome);
                done += isDone ? 1 : 0;
            }
            seen.merge(attempt.act() + " " + attempt.status() + " " + outcome, 1, Integer::sum);
        }
        assertThat(acts).as("each act was somebody's").hasSize(1 + done);
        checkRows(table, last, done);
    }

    private static boolean isOwn(Attempt attempt, JsonNode act) {
        return attempt.act().equals("revisions")
                ? act.path("contentHash").equals(attempt.answer().path("contentHash"))
                        && act.path("kind").asText().equals("REVISED")
                        && attempt.answer().path("reason").asText().equals(attempt.words())
                : act.path("words").asText().equals(attempt.words());
    }

    /** How many acts had been acknowledged before it was sent: what it was decided on is not older. */
    private static int earliest(Attempt attempt, List<Attempt> attempts) {
        return attempts.stream()
                .filter(other ->
                        other.ended() < attempt.began() && other.answer().has("acts"))
                .mapToInt(other -> other.answer().path("acts").size())
                .reduce(1, Math::max);
    }

    /** How many acts there can have been when it was answered: none of those that were sent later. */
    private static int latest(Attempt attempt, List<Attempt> attempts, int all) {
        return attempts.stream()
                .filter(other -> other.began() > attempt.ended()
                        && other.answer().has("acts")
                        && isOwn(
                                other,
                                other.answer()
                                        .path("acts")
                                        .get(other.answer().path("acts").size() - 1)))
                .mapToInt(other -> other.answer().path("acts").size() - 1)
                .reduce(all, Math::min);
    }

    private void checkRows(Table table, JsonNode last, int done) {
        UUID planId = UUID.fromString(table.planId());
        PlanHistory history = new PlanHistory(sealed, mapper);
        assertThat(PlanHistory.plan(planId).rowVersion())
                .as("opened, proposed, and what changed something")
                .isEqualTo(2 + done);
        assertThat(PlanHistory.isWhole(planId)).isTrue();
        assertThat(history.replayed(planId)).isEqualTo(history.stored(planId));

        boolean agreed = last.path("status").asText().equals("AGREED");
        List<String> versions = Database.rows(
                "select version || ' ' || revision || ' ' || content_hash from plan_version where plan_id = ?",
                row -> row.getString(1),
                planId);
        assertThat(versions)
                .isEqualTo(
                        agreed
                                ? List.of("1 " + last.path("revision").asInt() + " "
                                        + last.path("contentHash").asText())
                                : List.of());
        if (agreed) {
            List<String> seats = new ArrayList<>();
            for (JsonNode act : last.path("acts")) {
                if (act.path("contentHash").equals(last.path("contentHash"))
                        && !act.path("kind").asText().equals("WITHDRAWN")) {
                    seats.add(act.path("seat").asText());
                }
            }
            assertThat(seats).as("both, and on this very hash").containsExactlyInAnyOrder("PERSON", "WORKER");
        }
        assertThat(Database.count("select count(*) from proposal_revision where plan_id = ?", planId))
                .isEqualTo(last.path("revision").asLong());
    }
}
