package org.alongside.opportunity.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.kit.tenancy.Sql;

/**
 * For a batch that the database refused: finds the records in it that cannot be kept, whatever is wrong with them, so that they alone are
 * refused and one bad record does not stand in the way of all others. Half of the batch is tried out after half.
 */
final class Sifting {
    private final RunningSync run;
    private final TakingRecords taking;
    private final Set<FeedEvent.OpportunityRead> culprits = new HashSet<>();

    Sifting(RunningSync run, TakingRecords taking) {
        this.run = run;
        this.taking = taking;
    }

    /** Whether it lies in what the document says, and not in the database. */
    static boolean helpsAgainst(RuntimeException failed) {
        return failed instanceof Sql.SqlFailed refused && refused.isOfTheData();
    }

    /**
     * The batch without what cannot be kept, with a problem for each, which the tally counts.
     *
     * @throws RuntimeException where it does not lie in a record
     */
    Batch sift(Batch batch, SyncTally tally) {
        taking.tryOut(run, batch.only(List.of()));
        look(batch, batch.opportunities());
        List<FeedProblem> problems = new ArrayList<>();
        for (FeedEvent.OpportunityRead each : batch.opportunities()) {
            if (culprits.contains(each)) {
                FeedProblem problem = problem(each);
                tally.countProblem(problem);
                problems.add(problem);
            }
        }
        return batch.without(culprits, problems);
    }

    private void look(Batch batch, List<FeedEvent.OpportunityRead> some) {
        try {
            taking.tryOut(run, batch.only(some));
        } catch (Sql.SqlFailed refused) {
            if (!refused.isOfTheData()) {
                throw refused;
            }
            if (some.size() == 1) {
                culprits.add(some.getFirst());
            } else if (!some.isEmpty()) {
                look(batch, some.subList(0, some.size() / 2));
                look(batch, some.subList(some.size() / 2, some.size()));
            }
        }
    }

    private static FeedProblem problem(FeedEvent.OpportunityRead read) {
        return new FeedProblem(
                FeedProblem.Severity.RECORD_REFUSED,
                "record-cannot-be-kept",
                "opportunity",
                read.opportunity().externalId(),
                read.opportunity().title(),
                read.where(),
                "Something in this record cannot be kept as it is written, and the record was not taken.",
                "Look for an identifier of thousands of characters, a day or time that no calendar has, or two offerings with one identifier. If there is none, tell whoever runs the service and name the sync run.");
    }
}
