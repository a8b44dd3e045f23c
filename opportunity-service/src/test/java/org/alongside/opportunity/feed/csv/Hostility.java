package org.alongside.opportunity.feed.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.listing.Opportunity;

/**
 * What has to be so of every reader of rows, whatever happens to a document: cut off, rows doubled, rows reordered, one row poisoned.
 * A record of which a row is lost is refused by its id, or the loss is told without one, so that nothing is taken off offer.
 */
public final class Hostility {
    private static final List<String> POISONS = List.of(
            "\"",
            "\"\"\"",
            "x,\"y\"z",
            ",".repeat(100),
            "\0",
            "\uFFFF",
            "=HYPERLINK(1)",
            "\"".repeat(999),
            "a\"b\"c,\"d",
            "\"never closed,,,",
            "\t\t\t",
            "\\\"");

    private final FeedReader reader;
    private final String header;
    private final List<String> rows;
    private final Map<String, Opportunity> whole = new HashMap<>();

    /** @param rows each with its line break; each is a record's only row or one of a few */
    public Hostility(FeedReader reader, String header, List<String> rows) {
        this.reader = reader;
        this.header = header;
        this.rows = List.copyOf(rows);
        Readings read = Readings.of(reader, document(rows));
        assertThat(read.problems()).isEmpty();
        read.opportunities().forEach(each -> whole.put(each.externalId(), each));
        assertThat(whole).hasSizeGreaterThan(1);
    }

    private String document(List<String> some) {
        return header + String.join("", some);
    }

    /** Reordered rows say the same of the same records. */
    public void reordered(Random random) {
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        Readings read = Readings.of(reader, document(shuffled));
        assertThat(read.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(read.problems()).isEmpty();
        assertThat(read.opportunities()).containsExactlyInAnyOrderElementsOf(whole.values());
    }

    /** Doubled rows, next to each other or far apart, say what they said once. */
    public void doubled(Random random) {
        List<String> more = new ArrayList<>(rows);
        for (String row : rows) {
            if (random.nextBoolean()) {
                more.add(random.nextInt(more.size() + 1), row);
            }
        }
        Readings read = Readings.of(reader, random.nextInt(4) == 0 ? document(rows) + document(more) : document(more));
        assertThat(read.reading()).isEqualTo(new Reading.Whole(false));
        assertThat(read.problems()).isEmpty();
        assertThat(read.opportunities()).containsExactlyInAnyOrderElementsOf(whole.values());
    }

    /**
     * Of a document that is cut off, what is given out is as in the whole one, unless a problem names it, and nothing is taken off offer.
     * Where the cut is between two rows, what is left is a document of its own: it lacks whole rows and alters none.
     */
    public void cut(byte[] document, int length) {
        Readings read = Readings.of(reader, Arrays.copyOf(document, length));
        onlyKnownIds(read);
        boolean betweenRows = endsOfRows().contains(length);
        Set<String> told = new HashSet<>();
        read.problems().forEach(problem -> told.add(String.valueOf(problem.recordId())));
        for (Opportunity each : read.opportunities()) {
            Opportunity uncut = Objects.requireNonNull(whole.get(each.externalId()));
            if (betweenRows) {
                assertThat(uncut.offerings()).containsAll(each.offerings());
            } else if (!told.contains(each.externalId())) {
                assertThat(each).as("cut at %d", length).isEqualTo(uncut);
            }
        }
        if (!betweenRows) {
            assertThat(read.reading()).as("cut at %d", length).isNotEqualTo(new Reading.Whole(false));
        }
    }

    private Set<Integer> endsOfRows() {
        Set<Integer> ends = new HashSet<>();
        int end = header.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        for (String row : rows) {
            end += row.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            ends.add(end);
        }
        return ends;
    }

    public byte[] bytes() {
        return document(rows).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void onlyKnownIds(Readings read) {
        assertThat(whole.keySet()).containsAll(read.ids());
        assertThat(read.ids()).doesNotHaveDuplicates();
    }

    /** One row is replaced by something else: every record that is not told of is as it was. */
    public void poisoned(Random random, byte[] raw) {
        int at = random.nextInt(rows.size());
        List<String> some = new ArrayList<>(rows);
        String poison = POISONS.get(random.nextInt(POISONS.size()));
        String row = rows.get(at);
        int where = random.nextInt(row.length());
        some.set(at, random.nextInt(3) == 0 ? poison + "\n" : row.substring(0, where) + poison + row.substring(where));
        byte[] document = document(some).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        if (raw.length > 0) {
            int begins = document(some.subList(0, at)).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            int ends = begins + some.get(at).getBytes(java.nio.charset.StandardCharsets.UTF_8).length - 1;
            System.arraycopy(raw, 0, document, begins, Math.max(0, Math.min(raw.length, ends - begins)));
        }
        Readings read = Readings.of(reader, document);
        assertThat(read.reading()).isIn(new Reading.Whole(false), new Reading.Whole(at == rows.size() - 1));
        Set<String> told = new HashSet<>();
        boolean unnamed = false;
        for (FeedProblem problem : read.refusals()) {
            unnamed |= problem.recordId() == null;
            told.add(String.valueOf(problem.recordId()));
        }
        int same = 0;
        for (Opportunity each : read.opportunities()) {
            same += each.equals(whole.get(each.externalId())) ? 1 : 0;
        }
        assertThat(same)
                .as("records as they were; poison %s in %s", poison, some.get(at))
                .isGreaterThanOrEqualTo(whole.size() - 2);
        for (String id : whole.keySet()) {
            boolean there = read.ids().contains(id) || told.contains(id) || unnamed;
            assertThat(there || isOnlyIn(row, id))
                    .as("%s is there or told of", id)
                    .isTrue();
        }
    }

    /** A poisoned id is another id. */
    private boolean isOnlyIn(String row, String id) {
        Readings without = Readings.of(
                reader, document(rows.stream().filter(each -> !each.equals(row)).toList()));
        return !without.ids().contains(id);
    }

    /** Reads a long document, and how many bytes were in use at most after each part of it. */
    public static long mostInUse(FeedReader reader, org.alongside.opportunity.feed.FeedSource source, int expected)
            throws java.io.IOException {
        long before = inUse();
        long[] most = new long[1];
        int[] read = new int[1];
        Reading reading = reader.read(source, event -> {
            if (event instanceof FeedEvent.OpportunityRead && ++read[0] % (expected / 6) == 0) {
                most[0] = Math.max(most[0], inUse() - before);
            }
        });
        assertThat(reading).isEqualTo(new Reading.Whole(false));
        assertThat(read[0]).isEqualTo(expected);
        return most[0];
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
