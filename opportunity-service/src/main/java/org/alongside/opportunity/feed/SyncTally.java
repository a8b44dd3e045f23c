package org.alongside.opportunity.feed;

import java.util.Map;
import java.util.TreeMap;

/** The counts of one run, and how far it has come. Names of ignored elements are kept up to a number; further ones count together. */
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
    private long position;
    private long mark;
    private long unnamedRefusals;
    private final Map<String, Long> ignored = new TreeMap<>();

    /** As it was kept. */
    static SyncTally of(SyncRunView.Counts counts, Map<String, Long> ignored, long unnamedRefusals) {
        SyncTally kept = new SyncTally();
        kept.read = counts.read();
        kept.created = counts.created();
        kept.changed = counts.changed();
        kept.unchanged = counts.unchanged();
        kept.removed = counts.removed();
        kept.refused = counts.refused();
        kept.problems = counts.problems();
        kept.ignored.putAll(ignored);
        kept.unnamedRefusals = unnamedRefusals;
        return kept;
    }

    SyncTally copy() {
        SyncTally copy = new SyncTally();
        copy.read = read;
        copy.created = created;
        copy.changed = changed;
        copy.unchanged = unchanged;
        copy.removed = removed;
        copy.refused = refused;
        copy.problems = problems;
        copy.position = position;
        copy.mark = mark;
        copy.unnamedRefusals = unnamedRefusals;
        copy.ignored.putAll(ignored);
        return copy;
    }

    /** These counts and those that were counted after them. The place is still that of these. */
    SyncTally plus(SyncTally later) {
        SyncTally both = copy();
        both.read += later.read;
        both.created += later.created;
        both.changed += later.changed;
        both.unchanged += later.unchanged;
        both.removed += later.removed;
        both.refused += later.refused;
        both.problems += later.problems;
        both.unnamedRefusals += later.unnamedRefusals;
        later.ignored.forEach(both::countIgnored);
        return both;
    }

    void countIgnored(String name) {
        countIgnored(name, 1);
    }

    private void countIgnored(String name, long times) {
        boolean room = ignored.containsKey(name) || ignored.size() < IGNORED_NAMES;
        ignored.merge(room ? name : OTHERS, times, Long::sum);
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

    /**
     * @param events how many the reader has given out
     * @param runningMark over all of them
     */
    void standAt(long events, long runningMark) {
        position = events;
        mark = runningMark;
    }

    void countUnnamedRefusal() {
        unnamedRefusals++;
    }

    long position() {
        return position;
    }

    long mark() {
        return mark;
    }

    /** Records that were refused without it being known which they are. */
    long unnamedRefusals() {
        return unnamedRefusals;
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
