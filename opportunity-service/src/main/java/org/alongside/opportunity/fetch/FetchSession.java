package org.alongside.opportunity.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One conversation, of one thread: a document, or the pages of one, by connections that end with it. */
public final class FetchSession implements AutoCloseable {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final FetchRules rules;
    private final Clock clock;
    private final FetchLimits limits;
    private final ScheduledExecutorService watch;
    private final CheckedNames names;
    private final CloseableHttpClient http;
    private final long end;
    private @Nullable Asked open;

    FetchSession(
            FetchRules rules, NameService service, Clock clock, FetchLimits limits, ScheduledExecutorService watch) {
        this.rules = rules;
        this.clock = clock;
        this.limits = limits;
        this.watch = watch;
        this.names = new CheckedNames(rules, service);
        this.http = client();
        this.end = System.nanoTime() + limits.whole().toNanos();
    }

    private CloseableHttpClient client() {
        Timeout silence = Timeout.of(limits.silence());
        Http1Config sizes = Http1Config.custom()
                .setMaxLineLength(FetchLimits.HEADER_LINE)
                .setMaxHeaderCount(FetchLimits.HEADERS)
                .build();
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(1)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(sizes)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(silence)
                                .setSocketTimeout(silence)
                                .setTimeToLive(TimeValue.ofSeconds(30))
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(silence).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(silence)
                        .setResponseTimeout(silence)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setUserAgent("Alongside (reads feeds of opportunities)")
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableConnectionState()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    /** A request under way; the watch may end it from another thread. */
    private static final class Asked {
        private final HttpGet request;
        private final @Nullable ScheduledFuture<?> whole;
        private @Nullable ClassicHttpResponse response;
        private volatile boolean cut;

        Asked(HttpGet request, ScheduledExecutorService watch, long nanos) {
            this.request = request;
            this.whole = watch.schedule(this::cut, nanos, TimeUnit.NANOSECONDS);
        }

        void cut() {
            cut = true;
            request.cancel();
        }

        /** Whatever has not been read of the answer is not waited for. */
        void end() {
            if (whole != null) {
                whole.cancel(false);
            }
            request.cancel();
            if (response != null) {
                try {
                    response.close();
                } catch (IOException alreadyClosed) {
                    // there is nothing left to lose
                }
            }
        }
    }

    /**
     * Fetches what is at an address, after redirects.
     *
     * @param accept the media types that are wanted
     * @throws FetchFailed where nothing can be had, or nothing that may be had
     */
    public Fetched get(String address, String accept, Validators known) throws FetchFailed {
        FetchAddress at = FetchAddress.of(address, rules);
        for (int hop = 0; hop <= FetchLimits.REDIRECTS; hop++) {
            endOpen();
            Asked asked = ask(at, accept, known);
            open = asked;
            ClassicHttpResponse answer = answer(asked, at);
            int status = answer.getCode();
            if (!REDIRECTS.contains(status)) {
                return taken(asked, answer, at, known);
            }
            String location = header(answer, HttpHeaders.LOCATION);
            if (location == null) {
                throw otherwise(answer);
            }
            at = at.redirectedTo(location, rules);
        }
        throw new FetchFailed(FetchFailure.REDIRECTED);
    }

    private Asked ask(FetchAddress at, String accept, Validators known) throws FetchFailed {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new FetchFailed(FetchFailure.TOO_SLOW);
        }
        HttpGet request = new HttpGet(at.uri());
        request.setHeader(HttpHeaders.ACCEPT, accept);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        if (known.etag() != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
        return new Asked(request, watch, left);
    }

    private ClassicHttpResponse answer(Asked asked, FetchAddress at) throws FetchFailed {
        names.expect(at);
        ScheduledFuture<?> patience = watch.schedule(asked::cut, limits.answer().toNanos(), TimeUnit.NANOSECONDS);
        try {
            HttpHost host = new HttpHost(at.uri().getScheme(), CheckedNames.bare(at.host()), at.port());
            ClassicHttpResponse answer = http.executeOpen(host, asked.request, null);
            asked.response = answer;
            return answer;
        } catch (CheckedNames.NameRefused refused) {
            throw new FetchFailed(FetchFailure.ADDRESS_REFUSED);
        } catch (IOException e) {
            throw new FetchFailed(
                    asked.cut || e instanceof SocketTimeoutException
                            ? FetchFailure.TOO_SLOW
                            : FetchFailure.UNREACHABLE);
        } finally {
            patience.cancel(false);
        }
    }

    private Fetched taken(Asked asked, ClassicHttpResponse answer, FetchAddress at, Validators known)
            throws FetchFailed {
        if (answer.getCode() == NOT_MODIFIED && !known.equals(Validators.NONE)) {
            return new Fetched.Unchanged();
        }
        HttpEntity entity = answer.getEntity();
        if (answer.getCode() != OK || entity == null) {
            throw otherwise(answer);
        }
        if (entity.getContentLength() > limits.wireBytes()) {
            throw new FetchFailed(FetchFailure.TOO_LARGE);
        }
        return new Fetched.Content(
                new GuardedBody(content(entity), isPacked(answer), limits, () -> asked.cut),
                mediaType(answer),
                new Validators(header(answer, HttpHeaders.ETAG), header(answer, HttpHeaders.LAST_MODIFIED)),
                at.uri().toString());
    }

    private static InputStream content(HttpEntity entity) throws FetchFailed {
        try {
            return entity.getContent();
        } catch (IOException e) {
            throw new FetchFailed(FetchFailure.BROKEN_OFF);
        }
    }

    private FetchFailed otherwise(ClassicHttpResponse answer) {
        return new FetchFailed(
                FetchFailure.ANSWERED_OTHERWISE,
                "The server at the address gave no document: it answered with the HTTP status " + answer.getCode()
                        + ".",
                answer.getCode(),
                RetryAfter.of(header(answer, HttpHeaders.RETRY_AFTER), clock.instant()));
    }

    private static boolean isPacked(ClassicHttpResponse answer) throws FetchFailed {
        Header[] all = answer.getHeaders(HttpHeaders.CONTENT_ENCODING);
        String how = all.length == 0
                ? "identity"
                : String.valueOf(all[0].getValue()).strip().toLowerCase(Locale.ROOT);
        boolean packed = how.equals("gzip") || how.equals("x-gzip");
        if (all.length > 1 || !(packed || how.equals("identity") || how.isEmpty())) {
            throw new FetchFailed(FetchFailure.PACKED_OTHERWISE);
        }
        return packed;
    }

    private static @Nullable String mediaType(ClassicHttpResponse answer) {
        String type = header(answer, HttpHeaders.CONTENT_TYPE);
        return type == null ? null : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String header(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private void endOpen() {
        if (open != null) {
            open.end();
            open = null;
        }
    }

    @Override
    public void close() {
        endOpen();
        try {
            http.close();
        } catch (IOException e) {
            throw new IllegalStateException("connections cannot be closed", e);
        }
    }
}
