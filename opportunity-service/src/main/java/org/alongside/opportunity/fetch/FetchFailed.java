package org.alongside.opportunity.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A document could not be fetched; what is said of it is fit for whoever typed the address in. */
public final class FetchFailed extends IOException {
    private static final long serialVersionUID = 1L;

    private final FetchFailure failure;
    private final String sentence;
    private final transient @Nullable Duration retryAfter;
    private final int status;

    public FetchFailed(FetchFailure failure) {
        this(failure, failure.message());
    }

    public FetchFailed(FetchFailure failure, String sentence) {
        this(failure, sentence, 0, null);
    }

    FetchFailed(FetchFailure failure, String sentence, int status, @Nullable Duration retryAfter) {
        super(failure.code());
        this.status = status;
        this.failure = failure;
        this.sentence = sentence;
        this.retryAfter = retryAfter;
    }

    public FetchFailure failure() {
        return failure;
    }

    /** What happened, in one sentence that tells nothing of the network which the service stands in. */
    public String sentence() {
        return sentence;
    }

    /** Whether the server says that there is nothing at the address (404, 410). */
    public boolean isGone() {
        return status == 404 || status == 410;
    }

    /** For how long the other side has asked to be left alone. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
