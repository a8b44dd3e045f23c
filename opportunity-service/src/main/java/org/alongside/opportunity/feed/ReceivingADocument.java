package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.jspecify.annotations.Nullable;

/** Receives a document of a feed and hands it over to a run. */
@ApplicationScoped
class ReceivingADocument {
    private final WritableFeeds writable;
    private final SyncRuns runs;
    private final Spool spool;
    private final StartingASync starting;
    private final SyncRunner runner;

    ReceivingADocument(WritableFeeds writable, SyncRuns runs, Spool spool, StartingASync starting, SyncRunner runner) {
        this.writable = writable;
        this.runs = runs;
        this.spool = spool;
        this.starting = starting;
        this.runner = runner;
    }

    /**
     * Returns once the document is here.
     *
     * @throws ProblemException 403 also {@code not-your-provider}, 404, 409 {@code sync-running} or {@code request-in-flight}, 413, 415, 422 {@code idempotency-key-reused}, 503
     */
    SyncRunView receive(Caller who, UUID feedId, @Nullable String contentType, @Nullable String key, InputStream body) {
        FeedView feed = writable.demand(who, feedId);
        demandMediaType(feed.format(), contentType);
        demandKey(key);
        Optional<SyncRuns.Started> before = starting.startedBefore(who, feed, key);
        if (before.isEmpty() && runs.isRunning(who.tenant(), feed.feedId())) {
            throw starting.inTheWay(who, feed, key);
        }
        Spooled document = spool.receive(body);
        boolean handedOver = false;
        try {
            if (before.isPresent()) {
                return again(who, before.get(), document);
            }
            RunningSync run = starting.start(who, feed, key, document, runner.instance());
            runner.start(run, document);
            handedOver = true;
            return view(who, run.runId());
        } catch (StartingASync.AnotherIsThere e) {
            throw starting.inTheWay(who, feed, key);
        } finally {
            if (!handedOver) {
                spool.delete(document.file());
            }
        }
    }

    private SyncRunView again(Caller who, SyncRuns.Started before, Spooled document) {
        if (!before.bodyHash().equals(document.sha256())) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used with another document. Use a new key for a new document.");
        }
        return view(who, before.runId());
    }

    private SyncRunView view(Caller who, UUID runId) {
        return runs.find(who.tenant(), runId).orElseThrow();
    }

    private static void demandMediaType(FeedFormat format, @Nullable String contentType) {
        if (contentType == null || !format.isSentAs(contentType)) {
            throw new ProblemException(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    "Send the document itself as the body, with one of these as Content-Type: "
                            + String.join(", ", format.mediaTypes()) + ".");
        }
    }

    private static void demandKey(@Nullable String key) {
        if (key != null && !key.matches("[\\x21-\\x7e]{1,255}")) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST,
                    "An Idempotency-Key is 1 to 255 visible ASCII characters, for example a UUID.");
        }
    }
}
