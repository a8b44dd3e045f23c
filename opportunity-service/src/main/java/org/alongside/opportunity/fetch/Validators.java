package org.alongside.opportunity.fetch;

import org.jspecify.annotations.Nullable;

/**
 * By what a server knows which state of its document we have (RFC 9110, section 8.8), word for word as it said it.
 *
 * @param etag with its quotation marks
 * @param lastModified as the server wrote the time
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
    private static final int LONGEST = 500;

    public Validators {
        etag = sendable(etag);
        lastModified = sendable(lastModified);
    }

    private static @Nullable String sendable(@Nullable String written) {
        return written != null
                        && !written.isBlank()
                        && written.length() <= LONGEST
                        && written.chars().allMatch(c -> c >= ' ' && c < 127)
                ? written
                : null;
    }
}
