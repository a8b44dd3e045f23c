package org.alongside.opportunity.fetch.paged;

import static org.alongside.opportunity.fetch.LoopbackServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.opportunity.feed.ReadDocument;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.openreferral.OpenReferralReader;
import org.alongside.opportunity.fetch.FetchFailed;
import org.alongside.opportunity.fetch.FetchFailure;
import org.alongside.opportunity.fetch.FetchSession;
import org.alongside.opportunity.fetch.Fetched;
import org.alongside.opportunity.fetch.LoopbackClient;
import org.alongside.opportunity.fetch.LoopbackServer;
import org.alongside.opportunity.fetch.Validators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenReferralPullTest {
    private static final PullLimits LIMITS = new PullLimits(50, 1_000, 100_000);

    private static String listed(int n) {
        return "{\"id\":\"s%d\",\"name\":\"Service %d\",\"status\":\"active\",\"organization\":{\"id\":\"o\",\"name\":\"Northshire Help\"}}"
                .formatted(n, n);
    }

    private static String full(int n) {
        return ("{\"id\":\"s%d\",\"name\":\"Service %d\",\"status\":\"active\",\"organization\":{\"id\":\"o\",\"name\":\"Northshire Help\"},"
                        + "\"schedules\":[],\"cost_options\":[{\"id\":\"c\",\"amount\":5,\"currency\":\"GBP\"}]}")
                .formatted(n, n);
    }

    private static String page(int number, int pages, int total, String... records) {
        return "{\"total_items\":%d,\"total_pages\":%d,\"page_number\":%d,\"size\":%d,\"first_page\":%s,\"last_page\":%s,\"empty\":%s,\"contents\":[%s]}"
                .formatted(
                        total,
                        pages,
                        number,
                        records.length,
                        number == 1,
                        number >= pages,
                        records.length == 0,
                        String.join(",", records));
    }

    private static String[] listed(int from, int to) {
        return IntStream.range(from, to).mapToObj(OpenReferralPullTest::listed).toArray(String[]::new);
    }

    /** An API of three pages with two services each, as {@code pages} has them, and whatever {@code record} says of one. */
    private static LoopbackServer api(IntFunction<String> pages, IntFunction<byte[]> record) {
        return new LoopbackServer((request, out) -> {
            String path = request.substring(4, request.indexOf(' ', 4));
            if (path.equals("/api/") || path.equals("/api")) {
                out.write(answer(
                        "200 OK",
                        "",
                        "{\"version\":\"HSDS-UK-3.0\",\"profile\":\"https://p.example\",\"openapi_url\":\"x\"}"));
            } else if (path.startsWith("/api/services/s")) {
                out.write(record.apply(Integer.parseInt(path.substring("/api/services/s".length()))));
            } else {
                String number = path.replaceAll(".*[?&]page=([0-9]+).*", "$1");
                String body = number.matches("[0-9]+") ? pages.apply(Integer.parseInt(number)) : pages.apply(1);
                out.write(body.startsWith("HTTP") ? answer(body.substring(5), "", "") : answer("200 OK", "", body));
            }
        });
    }

    private static LoopbackServer honest() {
        return api(n -> page(n, 3, 6, listed(2 * n - 2, 2 * n)), n -> answer("200 OK", "", full(n)));
    }

    private static String pulled(LoopbackServer server, String path) throws IOException {
        return pulled(server, path, LIMITS);
    }

    private static String pulled(LoopbackServer server, String path, PullLimits limits) throws IOException {
        try (server;
                FetchSession session = LoopbackClient.sessionWith(server)) {
            Fetched.Content first = (Fetched.Content) session.get(server.at(path), "application/json", Validators.NONE);
            byte[] bytes = first.body().readAllBytes();
            Optional<OpenReferralPull> pull = OpenReferralPull.of(
                    session, first.address(), new ByteArrayInputStream(bytes), bytes.length, limits);
            return pull.isEmpty() ? "no list" : new String(pull.get().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void fails(FetchFailure why, LoopbackServer server) {
        assertThatThrownBy(() -> pulled(server, "/api/services"))
                .isInstanceOfSatisfying(
                        FetchFailed.class, e -> assertThat(e.failure()).isEqualTo(why));
    }

    @Test
    void allPagesBecomeOneDocumentWithAFullRecordOnEveryLine() throws IOException {
        for (String path : List.of("/api", "/api/", "/api/services", "/api/services/?page=2&per_page=1")) {
            String document = pulled(honest(), path);
            ReadDocument read = ReadDocument.of(new OpenReferralReader(), document);
            assertThat(read.ids()).containsExactly("s0", "s1", "s2", "s3", "s4", "s5");
            assertThat(read.reading()).isEqualTo(new Reading.Whole(false));
            assertThat(read.reads())
                    .allSatisfy(each -> assertThat(each.source()).contains("cost_options"));
            assertThat(document.lines().filter(line -> line.contains("\"id\":\"s")))
                    .hasSize(6);
        }
    }

    @Test
    void aFilterInTheAddressIsKept() throws IOException {
        LoopbackServer server = honest();
        pulled(server, "/api/services?taxonomy_term_id=x&page=9");
        assertThat(server.requests().stream()
                        .map(request -> request.substring(4, request.indexOf(' ', 4)))
                        .filter(path -> path.contains("per_page")))
                .containsExactly(
                        "/api/services?taxonomy_term_id=x&page=1&per_page=100",
                        "/api/services?taxonomy_term_id=x&page=2&per_page=100",
                        "/api/services?taxonomy_term_id=x&page=3&per_page=100");
    }

    @Test
    void aListThatShowsFullRecordsIsNotAskedForEachOfThem() throws IOException {
        LoopbackServer server = api(n -> page(n, 2, 2, full(n)), n -> answer("500 Oh", "", ""));
        assertThat(ReadDocument.of(new OpenReferralReader(), pulled(server, "/api/services"))
                        .ids())
                .containsExactly("s1", "s2");
    }

    @Test
    void aPageThatFailsBreaksThePull() {
        fails(
                FetchFailure.ANSWERED_OTHERWISE,
                api(
                        n -> n == 3 ? "HTTP 500 Oh" : page(n, 3, 6, listed(2 * n - 2, 2 * n)),
                        n -> answer("200 OK", "", full(n))));
        fails(
                FetchFailure.ANSWERED_OTHERWISE,
                api(
                        n -> n == 3 ? "this is no JSON" : page(n, 3, 6, listed(2 * n - 2, 2 * n)),
                        n -> answer("200 OK", "", full(n))));
        fails(
                FetchFailure.ANSWERED_OTHERWISE,
                api(
                        n -> n == 3 ? "{\"error\":\"busy\"}" : page(n, 3, 6, listed(2 * n - 2, 2 * n)),
                        n -> answer("200 OK", "", full(n))));
    }

    @Test
    void aFullRecordThatFailsBreaksThePullAndOneThatIsGoneDoesNot() throws IOException {
        fails(
                FetchFailure.ANSWERED_OTHERWISE,
                api(
                        n -> page(n, 3, 6, listed(2 * n - 2, 2 * n)),
                        n -> n == 4 ? answer("503 Busy", "", "") : answer("200 OK", "", full(n))));
        String document = pulled(
                api(
                        n -> page(n, 3, 6, listed(2 * n - 2, 2 * n)),
                        n -> n == 4 ? answer("404 Gone", "", "") : answer("200 OK", "", full(n))),
                "/api/services");
        assertThat(ReadDocument.of(new OpenReferralReader(), document).ids()).hasSize(6);
    }

    @Test
    void pagesThatRepeatThemselvesOrNeverEndAreNoticed() {
        fails(
                FetchFailure.ANSWERED_OTHERWISE,
                api(n -> page(1, 9, 18, listed(0, 2)), n -> answer("200 OK", "", full(n))));
        fails(
                FetchFailure.PAGES_WITHOUT_END,
                api(n -> page(n, 9, 18, listed(0, 2)), n -> answer("200 OK", "", full(n))));
        fails(
                FetchFailure.PAGES_WITHOUT_END,
                api(n -> page(n, n + 1, 9_999, full(n)), n -> answer("200 OK", "", full(n))));
    }

    @Test
    void moreThanIsTakenIsNotTaken() {
        String many =
                IntStream.range(0, 1_001).mapToObj(OpenReferralPullTest::full).collect(Collectors.joining(","));
        assertThatThrownBy(() -> pulled(
                        api(n -> page(n, 2, 1_001, many), n -> answer("200 OK", "", full(n))),
                        "/api/services",
                        new PullLimits(50, 1_000, 1_000_000)))
                .isInstanceOfSatisfying(
                        FetchFailed.class, e -> assertThat(e.failure()).isEqualTo(FetchFailure.TOO_LARGE));
    }

    /** A list that changes while it is read shows one record twice and another not at all: nothing may be taken for gone. */
    @Test
    void whereTheListPromisedMoreThanItShowedAbsenceMeansNothing() throws IOException {
        String document = pulled(
                api(n -> page(n, 2, 4, n == 1 ? listed(0, 2) : listed(1, 3)), n -> answer("200 OK", "", full(n))),
                "/api/services");
        ReadDocument read = ReadDocument.of(new OpenReferralReader(), document);
        assertThat(read.ids()).containsExactly("s0", "s1", "s2");
        assertThat(read.reading()).isEqualTo(new Reading.Whole(true));
    }

    @Test
    void anIdThatWouldLeadElsewhereIsNotAskedFor() throws IOException {
        String[] evil = {
            listed(1).replace("\"s1\"", "\"../../internal\""),
            listed(2).replace("\"s2\"", "\"..\""),
            listed(3).replace("\"s3\"", "\"x?y=z\"")
        };
        LoopbackServer server = api(n -> page(n, 1, 3, evil), n -> answer("500 Oh", "", ""));
        assertThat(pulled(server, "/api/services")).contains("../../internal");
        assertThat(server.requests()).allSatisfy(request -> assertThat(request).startsWith("GET /api/services"));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aDocumentThatIsNoListIsLeftAsItIs() throws IOException {
        assertThat(pulled(api(n -> "[" + full(1) + "]", n -> answer("500 Oh", "", "")), "/x"))
                .isEqualTo("no list");
        assertThat(pulled(api(n -> page(1, 1, 1, full(1)), n -> answer("500 Oh", "", "")), "/x"))
                .isEqualTo("no list");
        assertThat(pulled(api(n -> full(1) + "\n" + full(2), n -> answer("500 Oh", "", "")), "/x"))
                .isEqualTo("no list");
        assertThat(Objects.requireNonNull(pulled(api(n -> "", n -> answer("500 Oh", "", "")), "/x")))
                .isEqualTo("no list");
    }
}
