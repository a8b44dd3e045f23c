package org.alongside.opportunity.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Where a run stands is a number of events: cut wherever it is, it goes on with the next one. */
class SyncJobTest {
    private static final RunningSync RUN =
            new RunningSync("northshire", new UUID(0, 1), new UUID(0, 2), FeedFormat.PLAIN_CSV, "me", null);

    /** What a run has committed, as the database would have it. */
    @SuppressWarnings("NullAway") // nothing of the database is reached
    private static final class Kept extends TakingRecords {
        private final List<String> rows = new ArrayList<>();
        private SyncTally tally = new SyncTally();
        private int startedOver;

        Kept() {
            super(null, null, null, null, null, null, null, null, null, null, null);
        }

        @Override
        boolean take(RunningSync run, Batch batch, SyncTally now) {
            batch.gone().forEach(each -> rows.add("gone " + each.externalId()));
            batch.problems().forEach(each -> rows.add("problem " + each.recordId()));
            tally = now.copy();
            return true;
        }

        @Override
        void lookAtTables() {}

        @Override
        boolean startOver(RunningSync run) {
            startedOver++;
            rows.clear();
            tally = new SyncTally();
            return true;
        }
    }

    @SuppressWarnings("NullAway")
    private static final class End extends EndingASync {
        private @Nullable SyncTally done;

        End() {
            super(null, null, null, null, null, null, null, null, null);
        }

        @Override
        boolean done(RunningSync run, boolean changesOnly, SyncTally tally) {
            done = tally;
            return true;
        }
    }

    private record Giving(List<FeedEvent> events) implements FeedReader {
        @Override
        public FeedFormat format() {
            return FeedFormat.PLAIN_CSV;
        }

        @Override
        public Reading read(FeedSource source, Consumer<FeedEvent> sink) {
            events.forEach(sink);
            return new Reading.Whole(false);
        }
    }

    private static List<FeedEvent> events(Random dice, int number) {
        List<FeedEvent> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            events.add(
                    switch (dice.nextInt(6)) {
                        case 0 -> new FeedEvent.ElementIgnored("name " + dice.nextInt(400));
                        case 1 -> new FeedEvent.ProblemFound(problem(dice.nextBoolean() ? "p" + i : null));
                        default -> new FeedEvent.OpportunityGone("g" + i, new Where(i, 1));
                    });
        }
        return events;
    }

    private static FeedProblem problem(@Nullable String id) {
        return new FeedProblem(FeedProblem.Severity.RECORD_REFUSED, "code", null, id, null, null, "What.", "How.");
    }

    /** Works until it stops before a batch, by the dice; false once the run has ended. */
    private static boolean live(Kept kept, End end, FeedReader reader, Random dice) {
        return new SyncJob(RUN, reader, kept, end, () -> dice.nextInt(3) == 0, kept.tally).read(Path.of("x"))
                == SyncJob.Work.LEFT;
    }

    private static String all(SyncTally tally) {
        return String.join(
                " ",
                List.of(
                                tally.read(),
                                tally.refused(),
                                tally.problems(),
                                tally.unnamedRefusals(),
                                tally.position(),
                                tally.mark())
                        .toString(),
                new java.util.TreeMap<>(tally.ignored()).toString());
    }

    @Property(tries = 200)
    void cutWhereverItIsARunTakesEveryEventOnce(@ForAll Random dice, @ForAll @IntRange(max = 6_000) int number) {
        List<FeedEvent> events = events(dice, number);
        long unnamed = events.stream()
                .filter(event -> event instanceof FeedEvent.ProblemFound found
                        && found.problem().recordId() == null)
                .count();
        FeedReader reader = new Giving(events);
        Kept whole = new Kept();
        End wholeEnd = new End();
        new SyncJob(RUN, reader, whole, wholeEnd, () -> false, new SyncTally()).read(Path.of("x"));
        Kept cut = new Kept();
        End cutEnd = new End();
        while (live(cut, cutEnd, reader, dice)) {
            assertThat(cutEnd.done).isNull();
        }
        assertThat(cut.rows).isEqualTo(whole.rows);
        assertThat(all(cut.tally)).isEqualTo(all(whole.tally));
        SyncTally done = Objects.requireNonNull(cutEnd.done);
        assertThat(all(done)).isEqualTo(all(whole.tally));
        assertThat(done.unnamedRefusals()).isEqualTo(unnamed);
        assertThat(cut.startedOver).isZero();
    }

    @Property(tries = 100)
    void whatIsReadOtherwiseIsReadFromTheBeginning(
            @ForAll Random dice, @ForAll @IntRange(min = 1_800, max = 4_000) int number) {
        List<FeedEvent> events = events(dice, number);
        Kept kept = new Kept();
        int[] batches = {2};
        new SyncJob(RUN, new Giving(events), kept, new End(), () -> batches[0]-- == 0, new SyncTally())
                .read(Path.of("x"));
        long stood = kept.tally.position();
        List<FeedEvent> otherwise = dice.nextBoolean()
                ? new ArrayList<>(events.subList(0, dice.nextInt((int) stood)))
                : new ArrayList<>(events);
        otherwise.addFirst(new FeedEvent.ElementIgnored("something new"));
        if (otherwise.size() >= stood) {
            otherwise.removeLast();
        }
        Kept expected = new Kept();
        new SyncJob(RUN, new Giving(otherwise), expected, new End(), () -> false, new SyncTally()).read(Path.of("x"));
        End end = new End();
        SyncTally before = kept.tally;
        new SyncJob(RUN, new Giving(otherwise), kept, end, () -> false, before).read(Path.of("x"));
        assertThat(kept.startedOver).isEqualTo(1);
        assertThat(kept.rows).isEqualTo(expected.rows);
        assertThat(all(kept.tally)).isEqualTo(all(expected.tally));
    }
}
