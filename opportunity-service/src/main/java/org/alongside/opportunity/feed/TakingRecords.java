package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.changes.ChangeTokens;
import org.alongside.opportunity.fetch.Validators;
import org.alongside.opportunity.listing.Fingerprints;
import org.alongside.opportunity.listing.Listings;
import org.alongside.opportunity.provider.Providers;

/** Use case: take a batch of records into the catalogue, with its counts and problems, in one transaction. */
@ApplicationScoped
class TakingRecords {
    /** Problems beyond this number are counted and not kept. */
    static final int PROBLEMS_KEPT = 10_000;

    private final TenantWrite writes;
    private final Listings listings;
    private final Providers providers;
    private final SeenRecords seen;
    private final SyncRuns runs;
    private final FetchedRuns fetched;
    private final ChangeTokens changes;
    private final Fingerprints fingerprints;
    private final Ids ids;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    TakingRecords(
            TenantWrite writes,
            Listings listings,
            Providers providers,
            SeenRecords seen,
            SyncRuns runs,
            FetchedRuns fetched,
            ChangeTokens changes,
            Fingerprints fingerprints,
            Ids ids,
            Clock clock,
            TransactionSynchronizationRegistry transaction) {
        this.writes = writes;
        this.listings = listings;
        this.providers = providers;
        this.seen = seen;
        this.runs = runs;
        this.fetched = fetched;
        this.changes = changes;
        this.fingerprints = fingerprints;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A record that is to be looked at once, with what it was read from. */
    private record Candidate(FeedEvent.OpportunityRead read, String fingerprint) {}

    /** What can be worked out before the batch is taken, without the database. */
    void prepare(Batch batch) {
        batch.fingerprint(fingerprints);
    }

    /** False where the run is not the running one any more, so that nothing was taken. */
    @Transactional
    boolean take(RunningSync run, Batch batch, SyncTally tally) {
        return took(run, batch, tally);
    }

    /** Takes it and takes it back. @throws RuntimeException as taking it would */
    @Transactional
    void tryOut(RunningSync run, Batch batch) {
        took(run, batch, new SyncTally());
        transaction.setRollbackOnly();
    }

    private boolean took(RunningSync run, Batch batch, SyncTally tally) {
        return writes.as(run.tenant(), sql -> {
            if (!runs.hold(sql, run)) {
                return false;
            }
            Instant now = clock.instant();
            sql.update("set local statement_timeout = '60s'");
            // Everything here is found by its key, however small its table was when the plan was made. To have every
            // statement planned anew would have each foreign key of each row planned anew as well.
            sql.update("set local enable_seqscan = off");
            Set<UUID> changed = new LinkedHashSet<>();
            for (FeedEvent.ProviderRead each : batch.providers()) {
                if (providers.put(sql, run.tenant(), run.feedId(), now, each.provider(), each.whole())) {
                    changed.addAll(providers.offers(
                            sql, run.tenant(), run.feedId(), each.provider().externalId()));
                }
            }
            changed.addAll(takeOpportunities(sql, run, batch, tally, now));
            takeGone(sql, run, batch);
            takeProblems(sql, run, batch, tally);
            runs.progress(sql, run, tally, now);
            changes.changed(sql, run.tenant(), now, changed);
            return true;
        });
    }

    /**
     * Lets the planner know how many keys the tables hold by now, which it would find out a minute later by itself; of texts it need not
     * know. A table that is being looked after already is left to whoever does that.
     */
    @Transactional
    void lookAtTables() {
        writes.as("national", sql -> {
            sql.update("set local statement_timeout = '60s'");
            return sql.update("""
                analyze (skip_locked) provider (tenant_id, provider_id, feed_id, external_id), venue (tenant_id, venue_id, feed_id),
                        opportunity (tenant_id, opportunity_id, feed_id, external_id, provider_id),
                        opportunity_change (tenant_id, opportunity_id, change_token),
                        opportunity_source (tenant_id, opportunity_id),
                        offering (tenant_id, offering_id, opportunity_id, external_id, venue_id),
                        offering_session (tenant_id, offering_id, session_no), sync_seen (tenant_id, run_id, opportunity_id)""");
        });
    }

    /**
     * Says that the run is alive where it has nothing to take yet.
     *
     * @param bytes of its document that have been fetched
     * @return false where the run is not the running one any more
     */
    @Transactional
    boolean alive(RunningSync run, long bytes) {
        return writes.as(run.tenant(), sql -> {
            boolean held = runs.hold(sql, run);
            if (held) {
                fetched.alive(sql, run, bytes, clock.instant());
            }
            return held;
        });
    }

    /** Says that the run is alive and nothing else; false where it is not the running one any more. */
    @Transactional
    boolean stillThere(RunningSync run) {
        return writes.as(run.tenant(), sql -> {
            boolean held = runs.hold(sql, run);
            if (held) {
                fetched.alive(sql, run, clock.instant());
            }
            return held;
        });
    }

    /** The document of the run has been fetched. False where the run is not the running one any more. */
    @Transactional
    boolean arrived(RunningSync run, Spooled document, Validators validators) {
        return writes.as(run.tenant(), sql -> {
            boolean held = runs.hold(sql, run);
            if (held) {
                fetched.arrived(sql, run, document, validators);
            }
            return held;
        });
    }

    /** The run begins at the first record again. False where it is not the running one any more. */
    @Transactional
    boolean startOver(RunningSync run) {
        return writes.as(run.tenant(), sql -> {
            boolean held = runs.hold(sql, run);
            if (held) {
                runs.startOver(sql, run);
                runs.progress(sql, run, new SyncTally(), clock.instant());
            }
            return held;
        });
    }

    /** The ids of those that are new or otherwise than before. */
    private List<UUID> takeOpportunities(Sql sql, RunningSync run, Batch batch, SyncTally tally, Instant now) {
        Map<String, Candidate> candidates = distinct(batch, tally);
        if (candidates.isEmpty()) {
            return List.of();
        }
        Listings.Of of = new Listings.Of(run.tenant(), run.feedId());
        Map<String, Listings.Known> known = listings.known(sql, of, candidates.keySet());
        Set<UUID> before = seen.alreadySeen(
                sql,
                run,
                known.values().stream().map(Listings.Known::opportunityId).toList());
        Map<String, UUID> providerIds = providers.ids(sql, run.tenant(), run.feedId(), providersOf(candidates));
        List<Listings.Put> puts = new ArrayList<>();
        List<UUID> met = new ArrayList<>();
        for (Candidate candidate : candidates.values()) {
            var opportunity = candidate.read().opportunity();
            Listings.Known there = known.get(opportunity.externalId());
            boolean same =
                    there != null && !there.removed() && there.fingerprint().equals(candidate.fingerprint());
            UUID id = there == null ? ids.next() : there.opportunityId();
            if (same) {
                tally.countUnchanged(1);
            } else if (there != null && before.contains(id)) {
                refuse(batch, tally, repeated(candidate.read()));
                continue;
            } else {
                if (there == null) {
                    tally.countCreated(1);
                } else {
                    tally.countChanged(1);
                }
                String provider = opportunity.providerExternalId();
                puts.add(new Listings.Put(
                        id,
                        there == null,
                        candidate.fingerprint(),
                        opportunity,
                        provider == null ? null : providerIds.get(provider),
                        candidate.read().where().line(),
                        candidate.read().source()));
            }
            met.add(id);
        }
        listings.put(sql, of, run.runId(), now, puts);
        seen.seen(sql, run, met, false);
        return puts.stream().map(Listings.Put::opportunityId).toList();
    }

    /** A record that says the same twice is unchanged the second time; one that says otherwise under the same id is refused. */
    private Map<String, Candidate> distinct(Batch batch, SyncTally tally) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        batch.fingerprint(fingerprints);
        for (int i = 0; i < batch.opportunities().size(); i++) {
            FeedEvent.OpportunityRead read = batch.opportunities().get(i);
            Candidate candidate = new Candidate(read, batch.fingerprints().get(i));
            Candidate first = candidates.putIfAbsent(read.opportunity().externalId(), candidate);
            if (first != null) {
                if (first.fingerprint().equals(candidate.fingerprint())) {
                    tally.countUnchanged(1);
                } else {
                    refuse(batch, tally, repeated(read));
                }
            }
        }
        return candidates;
    }

    private static Set<String> providersOf(Map<String, Candidate> candidates) {
        Set<String> externalIds = new LinkedHashSet<>();
        for (Candidate candidate : candidates.values()) {
            String provider = candidate.read().opportunity().providerExternalId();
            if (provider != null) {
                externalIds.add(provider);
            }
        }
        return externalIds;
    }

    private static void refuse(Batch batch, SyncTally tally, FeedProblem problem) {
        tally.countProblem(problem);
        batch.add(problem);
    }

    private static FeedProblem repeated(FeedEvent.OpportunityRead read) {
        return new FeedProblem(
                FeedProblem.Severity.RECORD_REFUSED,
                "identifier-repeated",
                "opportunity",
                read.opportunity().externalId(),
                read.opportunity().title(),
                read.where(),
                "Another record of the document has the same identifier and says something else; the first was taken.",
                "Give every record an identifier of its own, and keep it for as long as the record lives.");
    }

    private void takeGone(Sql sql, RunningSync run, Batch batch) {
        if (!batch.gone().isEmpty()) {
            Listings.Of of = new Listings.Of(run.tenant(), run.feedId());
            List<String> externalIds = batch.gone().stream()
                    .map(FeedEvent.OpportunityGone::externalId)
                    .toList();
            seen.seen(
                    sql,
                    run,
                    listings.known(sql, of, externalIds).values().stream()
                            .map(Listings.Known::opportunityId)
                            .toList(),
                    true);
        }
        for (FeedEvent.ProviderGone each : batch.providersGone()) {
            seen.providerGone(sql, run, each.externalId());
        }
    }

    private void takeProblems(Sql sql, RunningSync run, Batch batch, SyncTally tally) {
        List<FeedProblem> problems = batch.problems();
        seen.keep(
                sql,
                run,
                problems.stream()
                        .filter(each -> each.severity() == FeedProblem.Severity.RECORD_REFUSED)
                        .toList());
        long first = tally.problems() - problems.size() + 1;
        long room = PROBLEMS_KEPT - first + 1;
        if (!problems.isEmpty() && room > 0) {
            runs.addProblems(sql, run, first, problems.subList(0, (int) Math.min(room, problems.size())));
        }
    }
}
