package org.alongside.opportunity.joined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantWrite;
import org.alongside.opportunity.changes.ChangeTokens;

/**
 * Use case: look through what has changed in a tenant's catalogue, find what is the same, join what is certain and propose what is likely.
 * What a rule joined and is no longer certain, it parts again; what a steward decided it leaves alone.
 */
@ApplicationScoped
class TakingStock {
    /** A rule makes no larger groups than this. */
    static final int LARGEST_GROUP = 20;

    private final TenantWrite writes;
    private final Positions positions;
    private final TraitRows traits;
    private final Proposals proposals;
    private final Joins joins;
    private final ChangeTokens changes;
    private final Ids ids;
    private final Clock clock;

    TakingStock(
            TenantWrite writes,
            Positions positions,
            TraitRows traits,
            Proposals proposals,
            Joins joins,
            ChangeTokens changes,
            Ids ids,
            Clock clock) {
        this.writes = writes;
        this.positions = positions;
        this.traits = traits;
        this.proposals = proposals;
        this.joins = joins;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** How it stands after a part of the changes has been looked through. */
    enum Looked {
        THERE_IS_MORE,
        /** What is left belongs to a feed that is being read. */
        LATER,
        ALL
    }

    /** Looks through the next part, a few hundred at the most, in one transaction. */
    @Transactional
    Looked look(String tenant) {
        return writes.as(tenant, sql -> {
            joins.lock(sql, tenant);
            sql.update("set local statement_timeout = '60s'");
            // everything here is found by its key, however small its table was when the plan was made
            sql.update("set local enable_seqscan = off");
            Positions.Part part = positions.next(sql, tenant);
            if (!part.opportunityIds().isEmpty()) {
                look(sql, tenant, part);
            }
            positions.reached(sql, tenant, part);
            return part.more() ? Looked.THERE_IS_MORE : positions.hasLater(sql, tenant) ? Looked.LATER : Looked.ALL;
        });
    }

    private void look(Sql sql, String tenant, Positions.Part part) {
        Instant now = clock.instant();
        Known known = new Known(sql, tenant);
        known.read(part.opportunityIds());
        traits.putKeys(sql, tenant, part.opportunityIds(), known.all.values());
        known.readWhatMeets(part.opportunityIds());
        // whether a pair that a rule joined is still alone can have been changed by a third, which is one of these
        Set<UUID> asked = new HashSet<>(part.opportunityIds());
        for (StandingJoin join : byRule(sql, tenant, known.all.keySet())) {
            asked.addAll(join.members());
        }
        known.read(asked);
        known.readWhatMeets(asked);
        Map<UUID, Traits> all = known.all;
        Judged judged = judge(all, asked);
        positions.later(sql, tenant, judged.later());
        Map<Pair, Proposals.Known> proposed = proposals.holding(sql, tenant, asked);
        proposals.put(sql, tenant, judged.verdicts(), now);
        proposals.forget(
                sql,
                tenant,
                proposed.keySet().stream()
                        .filter(pair -> !judged.verdicts().containsKey(pair) && !judged.isLater(pair))
                        .toList());
        Set<UUID> touched = unjoin(sql, tenant, asked, judged, all, now);
        touched.addAll(join(sql, tenant, judged, all, now));
        if (!touched.isEmpty()) {
            changes.joinedOtherwise(sql, tenant, now, joins.regroup(sql, tenant, touched));
        }
    }

    /** What has been read of the catalogue for this part; nothing is read twice. */
    private final class Known {
        private final Sql sql;
        private final String tenant;
        private final Map<UUID, Traits> all = new HashMap<>();
        private final Set<UUID> askedFor = new HashSet<>();
        private final Set<UUID> met = new HashSet<>();

        private Known(Sql sql, String tenant) {
            this.sql = sql;
            this.tenant = tenant;
        }

        private void read(Set<UUID> opportunityIds) {
            List<UUID> unread = opportunityIds.stream().filter(askedFor::add).toList();
            if (!unread.isEmpty()) {
                all.putAll(traits.read(sql, tenant, unread));
            }
        }

        private void readWhatMeets(Set<UUID> opportunityIds) {
            List<Traits> these = opportunityIds.stream()
                    .filter(met::add)
                    .map(all::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!these.isEmpty()) {
                read(traits.meeting(sql, tenant, these, Meetings.MOST));
            }
        }
    }

    /** @param later those whose feed is being read, so that more may come that is like them */
    private record Judged(Map<Pair, Verdict> verdicts, Set<UUID> later) {
        boolean isLater(Pair pair) {
            return later.contains(pair.first()) || later.contains(pair.second());
        }
    }

    private static Judged judge(Map<UUID, Traits> all, Set<UUID> asked) {
        Map<Pair, Verdict> verdicts = new HashMap<>();
        Set<UUID> later = new HashSet<>();
        for (Traits each : all.values()) {
            if (each.beingRead() && asked.contains(each.opportunityId())) {
                later.add(each.opportunityId());
            }
        }
        Meetings.among(all.values(), asked).forEach((pair, aloneBy) -> {
            Traits one = all.get(pair.first());
            Traits other = all.get(pair.second());
            if (one != null && other != null) {
                if (!one.beingRead() && !other.beingRead()) {
                    Sameness.judge(one, other, aloneBy).ifPresent(verdict -> verdicts.put(pair, verdict));
                } else {
                    later.add(one.beingRead() ? pair.first() : pair.second());
                }
            }
        });
        return new Judged(verdicts, later);
    }

    private List<StandingJoin> byRule(Sql sql, String tenant, Set<UUID> opportunityIds) {
        return joins.touching(sql, tenant, opportunityIds).stream()
                .filter(join -> join.madeBy() == MadeBy.RULE)
                .toList();
    }

    /** What a rule joined and would not join now, both being on offer, is parted. */
    private Set<UUID> unjoin(
            Sql sql, String tenant, Set<UUID> asked, Judged judged, Map<UUID, Traits> all, Instant now) {
        Set<UUID> touched = new HashSet<>();
        for (StandingJoin join : byRule(sql, tenant, asked)) {
            Pair pair = Pair.of(join.members().getFirst(), join.members().getLast());
            Verdict verdict = judged.verdicts().get(pair);
            boolean both = all.containsKey(pair.first()) && all.containsKey(pair.second());
            boolean stillCertain = verdict != null && verdict.certain();
            if (both && !stillCertain && !judged.isLater(pair)) {
                joins.end(sql, tenant, join.joinId(), MadeBy.RULE, null, now);
                touched.addAll(join.members());
            }
        }
        if (!touched.isEmpty()) {
            joins.regroup(sql, tenant, touched);
        }
        return touched;
    }

    private Set<UUID> join(Sql sql, String tenant, Judged judged, Map<UUID, Traits> all, Instant now) {
        Set<UUID> touched = new HashSet<>();
        List<Pair> certain = judged.verdicts().entrySet().stream()
                .filter(each -> each.getValue().certain())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Pair::toString))
                .toList();
        if (certain.isEmpty()) {
            return touched;
        }
        Together together = new Together(joins.groupsOf(
                sql,
                tenant,
                certain.stream()
                        .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                        .toList()));
        Set<Pair> decided = proposals.decided(
                sql,
                tenant,
                certain.stream()
                        .flatMap(pair -> Stream.concat(
                                together.with(pair.first()).stream(), together.with(pair.second()).stream()))
                        .collect(Collectors.toSet()));
        List<Joins.ByRule> made = new ArrayList<>();
        for (Pair pair : certain) {
            Set<UUID> both = new HashSet<>(together.with(pair.first()));
            boolean joined = both.contains(pair.second());
            both.addAll(together.with(pair.second()));
            boolean kept =
                    decided.stream().anyMatch(each -> both.contains(each.first()) && both.contains(each.second()));
            if (!joined && both.size() <= LARGEST_GROUP && !kept) {
                List<UUID> members = Stream.of(pair.first(), pair.second())
                        .map(all::get)
                        .sorted(Leading.FIRST)
                        .map(Traits::opportunityId)
                        .toList();
                Verdict verdict = judged.verdicts().get(pair);
                made.add(new Joins.ByRule(
                        ids.next(), verdict == null ? null : proposals.json(verdict.evidence()), members));
                together.join(pair.first(), pair.second());
                touched.addAll(members);
            }
        }
        joins.insert(sql, tenant, made, now);
        return touched;
    }
}
