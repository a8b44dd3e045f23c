package org.alongside.opportunity.fetch;

import java.time.Duration;

/**
 * What the other side may take of us.
 *
 * @param whole for everything in one session, redirects and pages included
 * @param answer from asking to the end of the header
 * @param silence without {@link #LEAST_BYTES} more
 * @param wireBytes of one document as it is sent
 * @param bytes of one document once it is unpacked
 */
public record FetchLimits(Duration whole, Duration answer, Duration silence, long wireBytes, long bytes) {
    static final int REDIRECTS = 5;
    static final int HEADERS = 100;
    static final int HEADER_LINE = 8_192;
    /** So much has to come within {@code silence}. */
    static final long LEAST_BYTES = 1_024;
    /** A text that packs better than this is not a feed; the first MiB is not looked at. */
    static final long LARGEST_RATIO = 200;

    static final long RATIO_FROM = 1L << 20;
}
