package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StudyMode;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Times typical searches against Lucene doing only the words of them, on one thread: {@code main(folder, opportunities, name of a query)}. The
 * index in the folder is made where it is not there; without a name all queries are timed.
 */
final class SearchSpeed {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int BATCH = 2_000;
    private static final int VOCABULARY = 60_000;
    private static final List<String> TOPICS = List.of(
            "business",
            "administration",
            "plumbing",
            "gardening",
            "cooking",
            "carpentry",
            "childcare",
            "bricklaying",
            "english",
            "maths",
            "computing",
            "photography",
            "pottery",
            "welding",
            "hairdressing",
            "counselling",
            "first",
            "aid",
            "driving",
            "art");

    private final Random random = new Random(7);

    private SearchSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        if (!Files.exists(folder)) {
            new SearchSpeed().fill(folder, count);
        }
        long start = System.nanoTime();
        try (CatalogueIndex index = CatalogueIndex.open(folder);
                DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            long took = millis(start);
            say("opened %,d opportunities in %d ms, %s, heap %d MB", index.size(), took, index.sizes(), heap());
            measure(index, new IndexSearcher(reader), arguments.length > 2 ? arguments[2] : "");
        }
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private void fill(Path folder, int count) {
        long start = System.nanoTime();
        try (CatalogueIndex index = CatalogueIndex.open(folder)) {
            for (int done = 0; done < count; done += BATCH) {
                List<IndexedOpportunity> batch = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    batch.add(opportunity());
                }
                index.apply(batch, List.of(), done + BATCH);
            }
            index.commit();
        }
        say("filled with %,d in %d ms", count, millis(start));
    }

    private IndexedOpportunity opportunity() {
        List<IndexedOffering> offerings = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            offerings.add(offering());
        }
        String topic = topic();
        return new IndexedOpportunity(
                random.nextInt(20) == 0 ? "t" + random.nextInt(100) : CatalogueQuery.NATIONAL,
                new UUID(random.nextLong(), random.nextLong()),
                null,
                OpportunityKind.values()[(int) Math.min(10, Math.abs(random.nextGaussian() * 3))],
                topic + " " + text(3),
                text(12),
                List.of(topic(), text(1)),
                List.of(text(80)),
                "College " + random.nextInt(2_000),
                random.nextInt(3) == 0 ? null : Integer.valueOf(random.nextInt(7)),
                List.of(1 + random.nextInt(15) + "." + (1 + random.nextInt(4))),
                List.of(String.valueOf(1111 + random.nextInt(8_000))),
                random.nextInt(5) == 0 ? List.of("easy read") : List.of(),
                random.nextInt(5) == 0 ? List.of("step-free", "quiet room") : List.of(),
                Instant.parse("2026-11-01T00:00:00Z"),
                offerings,
                false);
    }

    private String topic() {
        return random.nextInt(4) > 0
                ? word(200 + random.nextInt(300))
                : TOPICS.get((int) Math.min(TOPICS.size() - 1, Math.abs(random.nextGaussian() * 8)));
    }

    /** Words as frequent as in speech: the n-th as often as 1/n. */
    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(random.nextInt(400) == 0 ? topic() : word((int) Math.pow(VOCABULARY, random.nextDouble())))
                    .append(' ');
        }
        return text.toString();
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank * 7 + 3; left > 0; left /= 13) {
            word.append("bcdfglmnprstv".charAt(left % 13)).append("aeiou".charAt(left % 5));
        }
        return word.toString();
    }

    private IndexedOffering offering() {
        LocalDate start = TODAY.plusDays(random.nextInt(300) - 60);
        return new IndexedOffering(
                new UUID(random.nextLong(), random.nextLong()),
                start,
                start,
                null,
                random.nextInt(8) == 0,
                random.nextInt(20) == 0,
                start.plusDays(90),
                random.nextInt(4) == 0 ? AttendanceMode.ONLINE : AttendanceMode.CAMPUS,
                null,
                StudyMode.values()[random.nextInt(4)],
                random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(40) * 10L),
                null,
                random.nextInt(4) == 0,
                new Point(50.5 + random.nextDouble() * 5, -3 + random.nextDouble() * 4),
                "Venue",
                "Northtown",
                sessions(),
                null,
                null);
    }

    private List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalTime from = LocalTime.of(9 + random.nextInt(10), 30 * random.nextInt(2));
            sessions.add(new Session.Weekly(DayOfWeek.of(1 + random.nextInt(5)), from, from.plusHours(2)));
        }
        return sessions;
    }

    private static void measure(CatalogueIndex index, IndexSearcher plain, String only) throws IOException {
        CatalogueQuery all = CatalogueQuery.all("t1", TODAY, 20);
        Point town = new Point(53, -1.2);
        Map<String, CatalogueQuery> queries = new LinkedHashMap<>();
        queries.put("one rare word", all.withWords(word(9_000)));
        queries.put("one common word", all.withWords("plumbing"));
        queries.put("two common words", all.withWords("business administration"));
        queries.put("a misspelt word", all.withWords("plubming"));
        queries.put(
                "a word, within 15 km", all.withWords("gardening").with(offering(town, 15_000, Set.of(), null, null)));
        queries.put(
                "a word, free hours, at most 100 pounds",
                all.withWords("cooking").with(offering(null, null, Set.of(), mornings(), new BigDecimal("100"))));
        queries.put(
                "no word, within 10 km, part time",
                all.with(offering(town, 10_000, Set.of(StudyMode.PART_TIME), null, null)));
        queries.put("everything", all);
        for (Map.Entry<String, CatalogueQuery> each : queries.entrySet()) {
            if (!each.getKey().startsWith(only)) {
                continue;
            }
            String words = each.getValue().words();
            Query bare = words == null ? null : terms(words);
            double[] ours = {0};
            double[] theirs = {0};
            double[] counted = {0};
            List<Long> times = new ArrayList<>();
            Found found = index.search(each.getValue());
            for (int round = 0; round < 6; round++) {
                boolean counts = round >= 2;
                double one = rate(() -> index.search(each.getValue()), counts ? times : null);
                double other = bare == null ? 0 : rate(() -> plain.search(bare, 20), null);
                double total = bare == null
                        ? 0
                        : rate(
                                () -> plain.search(bare, new TopScoreDocCollectorManager(20, null, Integer.MAX_VALUE)),
                                null);
                if (counts) {
                    ours[0] += one / 4;
                    theirs[0] += other / 4;
                    counted[0] += total / 4;
                }
            }
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            say(
                    "%-42s %,9d hits %,9.0f/s, p95 %6.2f ms; the words %,9.0f/s, ratio %.2f; counted %,9.0f/s, ratio %.2f",
                    each.getKey(),
                    found.total(),
                    ours[0],
                    sorted[(int) (sorted.length * 0.95)] / 1e6,
                    theirs[0],
                    theirs[0] == 0 ? Double.NaN : ours[0] / theirs[0],
                    counted[0],
                    counted[0] == 0 ? Double.NaN : ours[0] / counted[0]);
        }
    }

    private static Query terms(String words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<Words.Word> each = new Words().asked(words);
        each.forEach(
                word -> all.add(new TermQuery(new Term(CatalogueFields.STEM, word.stem())), BooleanClause.Occur.MUST));
        return each.size() == 1 ? all.build().clauses().getFirst().query() : all.build();
    }

    private interface Asking {
        Object ask() throws IOException;
    }

    private static double rate(Asking asking, @Nullable List<Long> times) throws IOException {
        long start = System.nanoTime();
        long end = start;
        int count = 0;
        while (end - start < 400_000_000L) {
            long before = end;
            if (asking.ask() == null) {
                throw new IllegalStateException("no answer");
            }
            end = System.nanoTime();
            if (times != null) {
                times.add(end - before);
            }
            count++;
        }
        return count * 1e9 / (end - start);
    }

    private static CatalogueQuery.OfOffering offering(
            @Nullable Point near,
            @Nullable Integer within,
            Set<StudyMode> studyModes,
            @Nullable List<FreeTime> free,
            @Nullable BigDecimal most) {
        return new CatalogueQuery.OfOffering(near, within, Set.of(), studyModes, null, null, free, most, false, null);
    }

    private static List<FreeTime> mornings() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new FreeTime(day, LocalTime.of(9, 0), LocalTime.of(14, 0)))
                .toList();
    }
}
