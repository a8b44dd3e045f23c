package org.alongside.opportunity.fetch;

import static org.alongside.opportunity.fetch.LoopbackServer.answer;
import static org.alongside.opportunity.fetch.LoopbackServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FetchSessionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(8), Duration.ofSeconds(2), Duration.ofMillis(700), 3_000_000, 30_000_000);

    private final Deque<LoopbackServer> servers = new ArrayDeque<>();

    @AfterEach
    void close() {
        servers.forEach(LoopbackServer::close);
    }

    private LoopbackServer server(LoopbackServer.Answer answer) {
        LoopbackServer server = new LoopbackServer(answer);
        servers.add(server);
        return server;
    }

    private static GuardedClient clientFor(LoopbackServer... allowed) {
        return new GuardedClient(
                CLOCK,
                FetchRules.of(
                        List.of(80, 443),
                        java.util.Arrays.stream(allowed)
                                .map(s -> "localhost:" + s.port())
                                .toList()),
                InetAddress::getAllByName);
    }

    private static String fetch(GuardedClient client, String address) throws IOException {
        try (FetchSession session = client.open(LIMITS)) {
            return switch (session.get(address, "*/*", Validators.NONE)) {
                case Fetched.Unchanged unchanged -> "unchanged";
                case Fetched.Content content -> new String(content.body().readAllBytes(), StandardCharsets.UTF_8);
            };
        }
    }

    private static void fails(FetchFailure why, GuardedClient client, String address) {
        assertThatThrownBy(() -> fetch(client, address))
                .isInstanceOfSatisfying(
                        FetchFailed.class, e -> assertThat(e.failure()).isEqualTo(why));
    }

    private void fails(FetchFailure why, LoopbackServer.Answer answer) {
        LoopbackServer server = server(answer);
        fails(why, clientFor(server), server.at("/feed"));
    }

    @Test
    void aDocumentIsFetchedAndNobodyIsToldMoreThanIsNeeded() throws IOException {
        LoopbackServer server =
                server((request, out) -> out.write(answer("200 OK", "Set-Cookie: a=b\r\n", "<catalog/>")));
        GuardedClient client = clientFor(server);
        assertThat(fetch(client, server.at("/feed?x=1"))).isEqualTo("<catalog/>");
        assertThat(fetch(client, server.at("/feed?x=1"))).isEqualTo("<catalog/>");
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .startsWith("GET /feed?x=1 HTTP/1.1\r\n")
                        .contains("Host: localhost:" + server.port())
                        .doesNotContainIgnoringCase("cookie", "authorization", "upgrade", "if-none-match", "referer"));
    }

    @Test
    void whatIsOnLoopbackIsRefusedWithoutBeingAsked() {
        LoopbackServer server = server((request, out) -> out.write(answer("200 OK", "", "secret")));
        GuardedClient client = new GuardedClient(
                CLOCK, FetchRules.of(List.of(80, 443, server.port()), List.of()), InetAddress::getAllByName);
        for (String host :
                List.of("localhost", "127.0.0.1", "[::1]", "127.1", "2130706433", "0x7f.0.0.1", "localhost.")) {
            fails(FetchFailure.ADDRESS_REFUSED, client, "http://" + host + ":" + server.port() + "/");
        }
        assertThat(server.requests()).isEmpty();
    }

    /** A name server that says something harmless first and the truth to whoever asks again. */
    private static NameService lying(AtomicInteger asked, String... answers) {
        return host -> {
            String answer = answers[Math.min(asked.getAndIncrement(), answers.length - 1)];
            String[] literals = answer.split(" ");
            InetAddress[] found = new InetAddress[literals.length];
            for (int i = 0; i < literals.length; i++) {
                found[i] = InetAddress.getByAddress(
                        host, Routable.literal(literals[i]).getAddress());
            }
            return found;
        };
    }

    @Test
    void aNameIsResolvedOnceAndTheAddressesThatWereLookedAtAreTheOnesThatAreAsked() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        CheckedNames names = new CheckedNames(
                FetchRules.of(List.of(80), List.of()), lying(asked, "1.1.1.1 2606:4700::1111", "127.0.0.1"));
        names.expect(FetchAddress.of("http://feed.example/", FetchRules.of(List.of(80), List.of())));
        assertThat(names.resolve("feed.example"))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("1.1.1.1", "2606:4700:0:0:0:0:0:1111");
        assertThatThrownBy(() -> names.resolve("feed.example")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void noNameIsResolvedButTheOneThatIsAsked() throws Exception {
        FetchRules rules = FetchRules.of(List.of(80), List.of());
        CheckedNames names = new CheckedNames(rules, lying(new AtomicInteger(), "1.1.1.1"));
        assertThatThrownBy(() -> names.resolve("feed.example")).isInstanceOf(UnknownHostException.class);
        names.expect(FetchAddress.of("http://feed.example/", rules));
        assertThat(names.resolve("feed.example")).hasSize(1);
        assertThatThrownBy(() -> names.resolve("other.example")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void whatTheNameServerSaysASecondTimeLeadsNobodyInside() {
        LoopbackServer inside = server((request, out) -> out.write(answer("200 OK", "", "secret")));
        FetchRules rules = FetchRules.of(List.of(80, inside.port()), List.of());
        AtomicInteger asked = new AtomicInteger();
        GuardedClient client = new GuardedClient(CLOCK, rules, lying(asked, "240.0.0.1", "127.0.0.1"));
        fails(FetchFailure.ADDRESS_REFUSED, client, "http://feed.example:" + inside.port() + "/");
        assertThat(asked).hasValue(1);
        fails(FetchFailure.ADDRESS_REFUSED, client, "http://feed.example:" + inside.port() + "/");
        assertThat(inside.requests()).isEmpty();
    }

    @Test
    void aConnectionAsksTheNameServerOnce() throws IOException {
        LoopbackServer server = server((request, out) -> out.write(answer("200 OK", "", "x")));
        AtomicInteger asked = new AtomicInteger();
        GuardedClient client = new GuardedClient(
                CLOCK,
                FetchRules.of(List.of(80), List.of("feed.example:" + server.port())),
                lying(asked, "127.0.0.1", "240.0.0.1"));
        assertThat(fetch(client, "http://feed.example:" + server.port() + "/")).isEqualTo("x");
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1 10.0.0.1", "127.0.0.1", "2606:4700::1111 ::1", "169.254.169.254", "64:ff9b::a00:1"})
    void oneAddressInsideIsEnoughToRefuseAName(String addresses) {
        AtomicInteger asked = new AtomicInteger();
        GuardedClient client = new GuardedClient(CLOCK, FetchRules.of(List.of(80), List.of()), lying(asked, addresses));
        fails(FetchFailure.ADDRESS_REFUSED, client, "http://feed.example/");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNameThatDoesNotExistIsRefusedInTheSameWordsAsOneInside() {
        GuardedClient inside =
                new GuardedClient(CLOCK, FetchRules.of(List.of(80), List.of()), lying(new AtomicInteger(), "10.0.0.1"));
        GuardedClient nowhere = new GuardedClient(CLOCK, FetchRules.of(List.of(80), List.of()), host -> {
            throw new UnknownHostException(host);
        });
        assertThat(told(inside)).isEqualTo(told(nowhere)).doesNotContain("10.0", "db.internal");
    }

    private static String told(GuardedClient client) {
        try {
            return fetch(client, "http://db.internal.example/");
        } catch (FetchFailed e) {
            return e.failure() + e.sentence() + e.failure().remedy() + e.getMessage();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatMayBeInsideIsAServerAndNotAHost() {
        LoopbackServer allowed = server((request, out) -> out.write(answer("200 OK", "", "x")));
        LoopbackServer neighbour = server((request, out) -> out.write(answer("200 OK", "", "secret")));
        GuardedClient client = new GuardedClient(
                CLOCK,
                FetchRules.of(List.of(80, 443, neighbour.port()), List.of("LocalHost:" + allowed.port())),
                InetAddress::getAllByName);
        fails(FetchFailure.ADDRESS_REFUSED, client, neighbour.at("/"));
        assertThat(neighbour.requests()).isEmpty();
    }

    @Test
    void aRedirectInsideIsNotFollowed() {
        LoopbackServer inside = server((request, out) -> out.write(answer("200 OK", "", "secret")));
        for (String location : List.of(
                inside.at("/"),
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://169.254.169.254/",
                "file:///etc/hostname",
                "//0x7f.1/")) {
            LoopbackServer server =
                    server((request, out) -> out.write(answer("302 Found", "Location: " + location + "\r\n", "")));
            fails(FetchFailure.ADDRESS_REFUSED, clientFor(server), server.at("/feed"));
        }
        assertThat(inside.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, done", "6, REDIRECTED"})
    void fiveRedirectsAreFollowedAndNoSixth(int redirects, String end) throws IOException {
        LoopbackServer server = server((request, out) -> {
            int left = Integer.parseInt(request.substring(5, request.indexOf(' ', 5)));
            out.write(
                    left == 0
                            ? answer("200 OK", "", "done")
                            : answer("307 Temporary Redirect", "Location: /" + (left - 1) + "\r\n", "elsewhere"));
        });
        if (end.equals("done")) {
            assertThat(fetch(clientFor(server), server.at("/" + redirects))).isEqualTo("done");
        } else {
            fails(FetchFailure.REDIRECTED, clientFor(server), server.at("/" + redirects));
        }
    }

    @Test
    void whatAServerKnowsItsDocumentByIsSaidToItAgain() throws IOException {
        LoopbackServer server = server((request, out) -> out.write(
                request.contains("If-None-Match: \"v1\"") && request.contains("If-Modified-Since: Sun, 22 Nov 2026")
                        ? ascii("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
                        : answer(
                                "200 OK",
                                "ETag: \"v1\"\r\nLast-Modified: Sun, 22 Nov 2026 07:00:00 GMT\r\n",
                                "<catalog/>")));
        try (FetchSession session = clientFor(server).open(LIMITS)) {
            Fetched.Content first = (Fetched.Content) session.get(server.at("/"), "*/*", Validators.NONE);
            assertThat(first.validators()).isEqualTo(new Validators("\"v1\"", "Sun, 22 Nov 2026 07:00:00 GMT"));
            assertThat(session.get(server.at("/"), "*/*", first.validators())).isInstanceOf(Fetched.Unchanged.class);
        }
    }

    @Test
    void whoSaysUnchangedWithoutHavingBeenToldOfWhatSaysNothing() {
        fails(
                FetchFailure.ANSWERED_OTHERWISE,
                (request, out) -> out.write(ascii("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")));
    }

    @Test
    void aValidatorThatWouldWriteHeadersOfItsOwnIsForgotten() {
        assertThat(new Validators("\"a\"\r\nHost: inside", "x".repeat(501))).isEqualTo(Validators.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"404 Not Found", "500 Oh", "401 No", "206 Partial Content", "204 No Content", "300 Choose"})
    void whatIsNoDocumentIsNotTakenForOne(String status) {
        fails(FetchFailure.ANSWERED_OTHERWISE, (request, out) -> out.write(answer(status, "", "")));
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "'Sun, 22 Nov 2026 08:10:00 GMT', 600", "'Sun, 22 Nov 2026 07:00:00 GMT', 0"})
    void howLongAServerWantsToBeLeftAloneIsHeard(String written, long seconds) {
        LoopbackServer server =
                server((request, out) -> out.write(answer("503 Busy", "Retry-After: " + written + "\r\n", "")));
        assertThatThrownBy(() -> fetch(clientFor(server), server.at("/")))
                .isInstanceOfSatisfying(FetchFailed.class, e -> {
                    assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
                    assertThat(e.sentence()).contains("503");
                });
    }

    @Test
    void aServerThatDripsAByteAtATimeIsLeft() {
        long began = System.nanoTime();
        fails(FetchFailure.TOO_SLOW, (request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            drip(out, "x");
        });
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aHeaderThatDripsInIsLeftToo() {
        long began = System.nanoTime();
        fails(FetchFailure.TOO_SLOW, (request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\n"));
            drip(out, "X-A: b\r\n".substring(0, 1));
        });
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    private static void drip(OutputStream out, String drop) throws IOException, InterruptedException {
        while (true) {
            out.write(ascii(drop));
            out.flush();
            Thread.sleep(100);
        }
    }

    @Test
    void silenceIsNotWaitedOut() {
        fails(FetchFailure.TOO_SLOW, (request, out) -> Thread.sleep(30_000));
        fails(FetchFailure.TOO_SLOW, (request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab"));
            out.flush();
            Thread.sleep(30_000);
        });
    }

    @Test
    void aServerThatIsJustQuickEnoughForTheSilenceIsEndedByTheWhole() throws IOException {
        LoopbackServer server = server((request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            drip(out, "x".repeat(400));
        });
        FetchLimits limits = new FetchLimits(
                Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofMillis(700), 3_000_000, 30_000_000);
        try (FetchSession session = clientFor(server).open(limits)) {
            Fetched.Content content = (Fetched.Content) session.get(server.at("/"), "*/*", Validators.NONE);
            assertThatThrownBy(() -> content.body().readAllBytes())
                    .isInstanceOfSatisfying(
                            FetchFailed.class, e -> assertThat(e.failure()).isEqualTo(FetchFailure.TOO_SLOW));
            assertThatThrownBy(() -> session.get(server.at("/"), "*/*", Validators.NONE))
                    .isInstanceOf(FetchFailed.class);
        }
    }

    private static byte[] gzip(long zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] block = new byte[1 << 16];
            for (long n = 0; n < zeros; n += block.length) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void whatUnpacksWithoutAnEndIsNotUnpacked() throws IOException {
        byte[] bomb = gzip(25_000_000);
        assertThat(bomb.length).isLessThan(30_000);
        LoopbackServer server = server((request, out) -> {
            out.write(
                    ascii("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n"));
            out.write(bomb);
        });
        try (FetchSession session = clientFor(server).open(LIMITS)) {
            Fetched.Content content = (Fetched.Content) session.get(server.at("/"), "*/*", Validators.NONE);
            CountingSink sink = new CountingSink();
            assertThatThrownBy(() -> content.body().transferTo(sink))
                    .isInstanceOfSatisfying(
                            FetchFailed.class, e -> assertThat(e.failure()).isEqualTo(FetchFailure.TOO_LARGE));
            assertThat(sink.bytes).isLessThan(10_000_000);
        }
    }

    private static final class CountingSink extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
        }
    }

    @Test
    void anHonestlyPackedDocumentIsUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(ascii("<catalog/>"));
        }
        LoopbackServer server = server((request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Encoding: GZIP\r\nConnection: close\r\n\r\n"));
            out.write(bytes.toByteArray());
        });
        assertThat(fetch(clientFor(server), server.at("/"))).isEqualTo("<catalog/>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Encoding: br\r\n", "Content-Encoding: gzip, gzip\r\n", "Content-Encoding: gzip\r\n"})
    void whatIsPackedOtherwiseOrNotAtAllIsNotGuessedAt(String header) {
        fails(
                FetchFailure.PACKED_OTHERWISE,
                (request, out) -> out.write(answer("200 OK", header, "no gzip at all, ever")));
    }

    @Test
    void aDocumentThatIsAnnouncedOrSentTooLongIsNotTaken() {
        fails(
                FetchFailure.TOO_LARGE,
                (request, out) -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nab")));
        fails(FetchFailure.TOO_LARGE, (request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            for (int i = 0; i < 100; i++) {
                out.write(new byte[100_000]);
            }
        });
    }

    @Test
    void aLengthThatIsALieIsNoDocument() {
        fails(
                FetchFailure.BROKEN_OFF,
                (request, out) -> out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nab")));
        fails(
                FetchFailure.BROKEN_OFF,
                (request, out) -> out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")));
    }

    @Test
    void headersWithoutAnEndAreNotRead() {
        fails(FetchFailure.UNREACHABLE, (request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\n"));
            for (int i = 0; i < 101; i++) {
                out.write(ascii("X-" + i + ": y\r\n"));
            }
            out.write(ascii("\r\n"));
        });
        fails(FetchFailure.UNREACHABLE, (request, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nX: "));
            out.write(ascii("y".repeat(10_000) + "\r\n\r\n"));
        });
    }

    @Test
    void whoClosesTheDoorIsUnreachable() {
        fails(FetchFailure.UNREACHABLE, (request, out) -> {});
        LoopbackServer gone = server((request, out) -> {});
        GuardedClient client = clientFor(gone);
        gone.close();
        fails(FetchFailure.UNREACHABLE, client, gone.at("/"));
    }
}
