package org.alongside.opportunity.feed.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Brings the rows of a record together wherever they stand, in a second reading: a first one has counted them, so a record is given
 * out as soon as its last row is there. Only records that wait for a row are held, up to a limit; where rows stand together, that is
 * one.
 */
public final class Gathering<C extends Enum<C> & Column> {
    private final RecordCounts counts;
    private final CsvLimits limits;
    private final Consumer<Group<C>> sink;
    private final Map<String, Group<C>> waiting = new HashMap<>();
    private long held;

    public Gathering(RecordCounts counts, CsvLimits limits, Consumer<Group<C>> sink) {
        this.counts = counts;
        this.limits = limits;
        this.sink = sink;
    }

    /**
     * @throws DocumentBroken where more rows wait for others than may be held
     */
    public void add(String id, Row<C> row) throws DocumentBroken {
        Group<C> group = waiting.computeIfAbsent(id, Group::new);
        held += group.add(row, limits);
        if (group.arrived() == counts.of(id)) {
            waiting.remove(id);
            held -= group.characters();
            sink.accept(group);
        } else if (held > limits.heldCharacters()) {
            throw new DocumentBroken(
                    "rows-far-apart",
                    row.where(),
                    "Too many records have rows that do not stand together, so they cannot be brought together here.",
                    "Sort the rows so that those of one record stand together.");
        }
    }

    /** Gives out what still waits; at the end of the document. */
    public void finish() {
        waiting.values().stream()
                .sorted((one, other) ->
                        Integer.compare(one.first().number(), other.first().number()))
                .forEach(sink);
        waiting.clear();
    }
}
