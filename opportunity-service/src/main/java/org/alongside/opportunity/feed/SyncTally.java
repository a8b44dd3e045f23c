package org.alongside.opportunity.feed;

import java.util.Map;
import java.util.TreeMap;

/** The counts of one run. Names of ignored elements are kept up to a number; further ones count together. */
final class SyncTally {
    private static final int IGNORED_NAMES = 300;
    static final String OTHERS = "(others)";

    private long read;
    private long created;
    private long changed;
    private long unchanged;
    private long removed;
    private long refused;
    private long problems;
    private final Map<String, Long> ignored = new TreeMap<>();

    SyncTally copy() {
        SyncTally copy = new SyncTally();
        copy.read = read;
        copy.created = created;
        copy.changed = changed;
        copy.unchanged = unchanged;
        copy.removed = removed;
        copy.refused = refused;
        copy.problems = problems;
        copy.ignored.putAll(ignored);
        return copy;
    }

    void countIgnored(String name) {
        boolean room = ignored.containsKey(name) || ignored.size() < IGNORED_NAMES;
        ignored.merge(room ? name : OTHERS, 1L, Long::sum);
    }

    void countRead() {
        read++;
    }

    void countCreated(long more) {
        created += more;
    }

    void countChanged(long more) {
        changed += more;
    }

    void countUnchanged(long more) {
        unchanged += more;
    }

    void countRemoved(long more) {
        removed += more;
    }

    void countProblem(FeedProblem problem) {
        problems++;
        if (problem.severity() == FeedProblem.Severity.RECORD_REFUSED) {
            refused++;
        }
    }

    long read() {
        return read;
    }

    long created() {
        return created;
    }

    long changed() {
        return changed;
    }

    long unchanged() {
        return unchanged;
    }

    long removed() {
        return removed;
    }

    long refused() {
        return refused;
    }

    long problems() {
        return problems;
    }

    Map<String, Long> ignored() {
        return Map.copyOf(ignored);
    }
}
