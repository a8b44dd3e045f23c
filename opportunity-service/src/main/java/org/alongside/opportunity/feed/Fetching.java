package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.opportunity.fetch.FetchFailed;
import org.alongside.opportunity.fetch.FetchFailure;
import org.alongside.opportunity.fetch.FetchLimits;
import org.alongside.opportunity.fetch.FetchSession;
import org.alongside.opportunity.fetch.Fetched;
import org.alongside.opportunity.fetch.GuardedClient;
import org.alongside.opportunity.fetch.Validators;
import org.alongside.opportunity.fetch.paged.OpenReferralPull;
import org.alongside.opportunity.fetch.paged.PullLimits;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings the document of a run from the feed's address into the spool. */
@ApplicationScoped
class Fetching {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final long TELL_EVERY = Duration.ofSeconds(1).toNanos();

    private final GuardedClient client;
    private final FeedSources sources;
    private final Spool spool;
    private final Clock clock;
    private final FetchLimits limits;

    Fetching(
            GuardedClient client,
            FeedSources sources,
            Spool spool,
            Clock clock,
            @ConfigProperty(name = "alongside.fetch.longest", defaultValue = "PT30M") Duration longest,
            @ConfigProperty(name = "alongside.feed.largest-document", defaultValue = "4294967296") long largest) {
        this.client = client;
        this.sources = sources;
        this.spool = spool;
        this.clock = clock;
        this.limits = new FetchLimits(longest, ANSWER, SILENCE, largest, largest);
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The document is in the spool. */
        record Arrived(Spooled document, Validators validators) implements Outcome {}

        /** It is the one that was read whole before, so it was not kept. */
        record Unchanged() implements Outcome {}
    }

    /** Hears how many bytes have come, about once a second; may end the fetch by an exception. */
    @FunctionalInterface
    interface Progress {
        void bytes(long soFar);
    }

    /** @throws FetchFailed where there is no document, with words for whoever gave the address */
    Outcome fetch(RunningSync run, String address, Progress progress) throws FetchFailed {
        Optional<FeedSources.Known> known = sources.known(run, clock.instant());
        try (FetchSession session = client.open(limits)) {
            Validators validators = known.map(FeedSources.Known::validators).orElse(Validators.NONE);
            return switch (session.get(address, accept(run.format()), validators)) {
                case Fetched.Unchanged unchanged -> new Outcome.Unchanged();
                case Fetched.Content content -> keep(session, run.format(), content, known, progress);
            };
        }
    }

    private Outcome keep(
            FetchSession session,
            FeedFormat format,
            Fetched.Content content,
            Optional<FeedSources.Known> known,
            Progress progress)
            throws FetchFailed {
        Spooled first = spooled(new Telling(content.body(), progress));
        Optional<Spooled> pages =
                format == FeedFormat.OPEN_REFERRAL_UK_3_0 ? pages(session, content, first, progress) : Optional.empty();
        Spooled document = pages.orElse(first);
        if (known.isPresent() && known.get().sha256().equals(document.sha256())) {
            spool.delete(document.file());
            return new Outcome.Unchanged();
        }
        return new Outcome.Arrived(document, pages.isPresent() ? Validators.NONE : content.validators());
    }

    /** What stands in the other pages, where the document is one page of several; the first is fetched again with them. */
    private Optional<Spooled> pages(FetchSession session, Fetched.Content content, Spooled first, Progress progress)
            throws FetchFailed {
        boolean kept = true;
        try {
            Optional<OpenReferralPull> pull = OpenReferralPull.of(
                    session, content.address(), Files.newInputStream(first.file()), first.bytes(), PullLimits.DEFAULT);
            kept = pull.isEmpty();
            return pull.isEmpty() ? Optional.empty() : Optional.of(spooled(new Telling(pull.get(), progress)));
        } catch (FetchFailed failed) {
            kept = false;
            throw failed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            if (!kept) {
                spool.delete(first.file());
            }
        }
    }

    private Spooled spooled(InputStream body) throws FetchFailed {
        try {
            return spool.fetch(body);
        } catch (FetchFailed failed) {
            throw failed;
        } catch (IOException brokenOff) {
            throw new FetchFailed(FetchFailure.BROKEN_OFF);
        }
    }

    private static String accept(FeedFormat format) {
        return format.mediaTypes().stream().filter(type -> !type.contains("*")).collect(Collectors.joining(", "))
                + ", */*;q=0.1";
    }

    /** Tells how much has come. */
    private static final class Telling extends FilterInputStream {
        private final Progress progress;
        private long bytes;
        private long toldAt = System.nanoTime();

        Telling(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            bytes += Math.max(0, n);
            if (System.nanoTime() - toldAt > TELL_EVERY) {
                progress.bytes(bytes);
                toldAt = System.nanoTime();
            }
            return n;
        }
    }
}
