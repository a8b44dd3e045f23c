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

    FetchFailed(FetchFailure failure) {
        this(failure, failure.message(), null);
    }

    public FetchFailed(FetchFailure failure, String sentence, @Nullable Duration retryAfter) {
        super(failure.code());
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

    /** For how long the other side has asked to be left alone. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
