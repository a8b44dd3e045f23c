package org.alongside.opportunity.feed.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.Where;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDocumentTest {
    private static final JsonLimits SMALL = new JsonLimits(2_000, 8, 500, 200);

    private record Result(List<JsonRecord> records, List<FeedProblem> refused, JsonEnd end) {
        List<String> ids() {
            return records.stream().map(each -> each.node().path("id").asText()).toList();
        }

        List<String> codes() {
            return refused.stream().map(FeedProblem::code).toList();
        }

        @Nullable
        String brokenBy() {
            return end.broken() == null ? null : end.broken().code();
        }
    }

    private static Result read(FeedSource source, JsonLimits limits) {
        List<JsonRecord> records = new ArrayList<>();
        List<FeedProblem> refused = new ArrayList<>();
        try {
            JsonEnd end = new JsonDocument(Set.of("items"), limits).read(source, new JsonRecords() {
                @Override
                public void read(JsonRecord record) {
                    records.add(record);
                }

                @Override
                public void refused(FeedProblem problem) {
                    refused.add(problem);
                }
            });
            return new Result(records, refused, end);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Result read(byte[] document) {
        return read(() -> new ByteArrayInputStream(document), SMALL);
    }

    private static Result read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String record(int id) {
        return "{\"id\":\"%d\",\"words\":\"é £ {[,]} \\\" %s\"}".formatted(id, "w".repeat(id % 50));
    }

    private static List<String> records(int count) {
        return IntStream.range(0, count).mapToObj(JsonDocumentTest::record).toList();
    }

    @Test
    void aDocumentMayBeOneRecordAnArrayAPageOrLines() {
        Result one = read(record(1));
        assertThat(one.ids()).containsExactly("1");
        assertThat(one.end().form()).isEqualTo(JsonForm.ONE);
        Result array = read("[" + record(1) + ",\n" + record(2) + "]");
        assertThat(array.ids()).containsExactly("1", "2");
        assertThat(array.end().form()).isEqualTo(JsonForm.ARRAY);
        Result page =
                read("{\"Total\": 7, \"name\":\"x\", \"items\":[" + record(1) + "," + record(2) + "], \"page\": 2}");
        assertThat(page.ids()).containsExactly("1", "2");
        assertThat(page.end().form()).isEqualTo(JsonForm.PAGE);
        assertThat(page.end().number("total")).isEqualTo(7);
        assertThat(page.end().number("page")).isEqualTo(2);
        Result lines = read(record(1) + "\n\n  " + record(2) + "\r\n");
        assertThat(lines.ids()).containsExactly("1", "2");
        assertThat(lines.end().form()).isEqualTo(JsonForm.LINES);
        assertThat(Stream.of(one, array, page, lines)).allSatisfy(each -> {
            assertThat(each.brokenBy()).isNull();
            assertThat(each.refused()).isEmpty();
        });
    }

    @Test
    void everyRecordComesWithItsPlaceAndItsOwnText() {
        Result array = read("[\n  " + record(1) + ",\n" + record(2) + "]");
        assertThat(array.records()).extracting(JsonRecord::where).containsExactly(new Where(2, 3), new Where(3, 1));
        assertThat(array.records()).extracting(JsonRecord::source).containsExactly(record(1), record(2));
        Result lines = read("\uFEFF" + record(1) + "\n  " + record(2) + "\n");
        assertThat(lines.records()).extracting(JsonRecord::where).containsExactly(new Where(1, 1), new Where(2, 3));
        assertThat(lines.records()).extracting(JsonRecord::source).containsExactly(record(1), record(2));
        assertThat(read("\uFEFF " + record(3)).records().getFirst().source()).isEqualTo(record(3));
    }

    @Test
    void aPageThatIsPrettyPrintedIsNoLines() {
        String pretty = "{\"items\":[\n" + record(1) + ",\n" + record(2) + "\n]\n}\n";
        assertThat(read(pretty).end().form()).isEqualTo(JsonForm.PAGE);
        assertThat(read("{\n\"id\":\n{\n\"a\":1}\n}\n").end().form()).isEqualTo(JsonForm.ONE);
        assertThat(read("[\n" + record(1) + "\n,\n" + record(2) + "]").ids()).containsExactly("1", "2");
    }

    @Test
    void aBrokenLineIsRefusedAndTheNextOneIsRead() {
        Result result =
                read(record(1) + "\n{\"id\": oops}\n" + record(3) + "\n{\"id\":\"4\"} {}\n[]\n" + record(5) + "\n");
        assertThat(result.ids()).containsExactly("1", "3", "5");
        assertThat(result.codes()).containsExactly("record-broken", "record-broken", "record-not-object");
        assertThat(result.refused().getFirst().where()).isEqualTo(new Where(2, 1));
        assertThat(result.brokenBy()).isNull();
        assertThat(result.end().records()).isEqualTo(6);
    }

    @Test
    void aBrokenFirstLineDoesNotHideThatTheDocumentIsLines() {
        Result result = read("{\"id\":\"1\n" + record(2) + "\n" + record(3) + "\n");
        assertThat(result.ids()).containsExactly("2", "3");
        assertThat(result.codes()).containsExactly("record-broken");
    }

    @Test
    void aLastLineThatIsNotWholeWasCutOff() {
        String whole = record(1) + "\n" + record(2) + "\n" + record(3);
        assertThat(read(whole).brokenBy()).isNull();
        Result cut = read(whole.substring(0, whole.length() - 1));
        assertThat(cut.ids()).containsExactly("1", "2");
        assertThat(cut.brokenBy()).isEqualTo("document-cut-off");
    }

    @Test
    void aBrokenDocumentEndsAfterWhatCameBefore() {
        Result result = read("[" + record(1) + "," + record(2) + ",{\"id\": oops}," + record(4) + "]");
        assertThat(result.ids()).containsExactly("1", "2");
        assertThat(result.brokenBy()).isEqualTo("not-well-formed");
        assertThat(read("[" + record(1) + "] []").brokenBy()).isEqualTo("not-well-formed");
        assertThat(read("{\"items\":[" + record(1) + "],\"items\":[" + record(2) + "]}")
                        .brokenBy())
                .isEqualTo("key-doubled");
    }

    @Test
    void whatIsNoJsonSaysWhatItIs() {
        assertThat(read("").brokenBy()).isEqualTo("document-empty");
        assertThat(read(" \n\t").brokenBy()).isEqualTo("document-empty");
        assertThat(read("<html></html>").brokenBy()).isEqualTo("not-json");
        assertThat(read("\"text\"").brokenBy()).isEqualTo("not-json");
        assertThat(read("title,start").brokenBy()).isEqualTo("not-json");
        assertThat(read(new byte[] {0x1F, (byte) 0x8B, 8, 0}).brokenBy()).isEqualTo("document-compressed");
        assertThat(read("[{}]".getBytes(StandardCharsets.UTF_16)).brokenBy()).isEqualTo("encoding-not-supported");
        assertThat(read("[{}]".getBytes(StandardCharsets.UTF_16LE)).brokenBy()).isEqualTo("encoding-not-supported");
    }

    @Test
    void onlyTheRecordThatIsNotUtf8IsRefused() {
        byte[] document =
                ("[" + record(1) + ",{\"id\":\"é\"}," + record(3) + "]").getBytes(StandardCharsets.ISO_8859_1);
        Result result = read(new String(document, StandardCharsets.ISO_8859_1)
                .replace("é £", "e p")
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(result.ids()).containsExactly("1", "3");
        assertThat(result.codes()).containsExactly("encoding-broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"x\",\"id\":\"y\"}",
                "{\"id\":\"x\",\"in\":[{\"a\":1,\"b\":2,\"a\":1}]}",
            })
    void aRecordWithANameTwiceIsRefusedAlone(String doubled) {
        for (String document : List.of(
                "[" + record(1) + "," + doubled + "," + record(3) + "]",
                record(1) + "\n" + doubled + "\n" + record(3) + "\n")) {
            Result result = read(document);
            assertThat(result.ids()).containsExactly("1", "3");
            assertThat(result.codes()).containsExactly("key-doubled");
            assertThat(result.brokenBy()).isNull();
        }
    }

    @Test
    void aRecordBeyondALimitIsRefusedAlone() {
        for (String large : List.of(
                "{\"id\":\"" + "x".repeat(3_000) + "\"}",
                "{\"id\":\"" + "x".repeat(600) + "\"}",
                "{\"id\":" + "[".repeat(20) + "]".repeat(20) + "}",
                "{\"id\":[" + "1,".repeat(300) + "1]}",
                "{\"" + "n".repeat(100_000) + "\":1}")) {
            for (String document : List.of(
                    "[" + record(1) + "," + large + "," + record(3) + "]",
                    "{\"items\":[" + record(1) + "," + large + "," + record(3) + "]}",
                    record(1) + "\n" + large + "\n" + record(3) + "\n")) {
                Result result = read(document);
                assertThat(result.ids()).as(document.substring(0, 100)).containsExactly("1", "3");
                assertThat(result.codes()).containsExactly("record-too-large");
                assertThat(result.brokenBy()).isNull();
            }
            assertThat(read(large).codes()).containsExactly("record-too-large");
        }
    }

    @Test
    void nestingWithoutEndBreaksTheDocument() {
        assertThat(read("[" + record(1) + "," + "[".repeat(2_000_000)).ids()).containsExactly("1");
        assertThat(read("[" + record(1) + "," + "[".repeat(2_000_000)).brokenBy())
                .isEqualTo("too-deep");
        assertThat(read("{\"a\":".repeat(500_000)).brokenBy()).isEqualTo("too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"%s\"}", "{\"%s\":1}", "{\"id\":[%s]}", "{\"id\":%s1}", "%s{\"id\":1}"})
    void aHundredMegabytesInOneRecordNeedNoMemory(String around) {
        String filling = switch (around) {
            case "{\"id\":[%s]}" -> "1,0,";
            case "{\"id\":%s1}" -> "1234";
            case "%s{\"id\":1}" -> "    ";
            default -> "xxxx";
        };
        int place = around.indexOf("%s");
        FeedSource source = () -> concat(
                bytes("[" + record(1) + "," + around.substring(0, place)),
                new Repeated(filling.getBytes(StandardCharsets.US_ASCII), 25_000_000),
                bytes((filling.equals("1,0,") ? "1" : "") + around.substring(place + 2) + "," + record(3) + "]"));
        long before = used();
        long[] most = new long[1];
        Result result = read(() -> new Watched(source.open(), most), SMALL);
        assertThat(result.ids().getFirst()).isEqualTo("1");
        assertThat(most[0] - before).as("bytes in use").isLessThan(40L << 20);
        switch (around) {
            case "{\"id\":\"%s\"}", "{\"id\":[%s]}" -> {
                assertThat(result.ids()).containsExactly("1", "3");
                assertThat(result.codes()).containsExactly("record-too-large");
            }
            case "%s{\"id\":1}" -> assertThat(result.ids()).containsExactly("1", "1", "3");
            default -> assertThat(result.brokenBy()).isEqualTo("too-deep");
        }
    }

    @Test
    void memoryDoesNotGrowWithTheDocument() {
        byte[] filling = (record(49) + ",").getBytes(StandardCharsets.UTF_8);
        long before = used();
        long[] most = new long[1];
        long[] count = new long[1];
        FeedSource source = () -> new Watched(
                concat(bytes("{\"items\":["), new Repeated(filling, 1_000_000), bytes(record(1) + "]}")), most);
        try {
            JsonEnd end = new JsonDocument(Set.of("items"), JsonLimits.DEFAULT).read(source, new JsonRecords() {
                @Override
                public void read(JsonRecord record) {
                    count[0]++;
                }

                @Override
                public void refused(FeedProblem problem) {
                    throw new AssertionError(problem);
                }
            });
            assertThat(end.broken()).isNull();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(count[0]).isEqualTo(1_000_001);
        assertThat(most[0] - before).as("bytes in use").isLessThan(40L << 20);
    }

    @Property(tries = 200)
    void aDocumentCutAnywhereGivesOnlyWholeRecordsAndSaysSo(
            @ForAll @IntRange(min = 0, max = 2) int form, @ForAll @IntRange(min = 0, max = 3_000) int at) {
        List<String> records = records(30);
        byte[] whole = bytesOf(
                switch (form) {
                    case 0 -> "[" + String.join(",", records) + "]";
                    case 1 -> "{\"total\":30,\"items\":[" + String.join(",\n", records) + "]}";
                    default -> String.join("\n", records);
                });
        int length = at % whole.length;
        Result result = read(java.util.Arrays.copyOf(whole, length));
        List<String> complete = read(whole).ids();
        assertThat(result.ids()).isEqualTo(complete.subList(0, result.ids().size()));
        assertThat(result.refused()).isEmpty();
        boolean atTheEndOfALine = form == 2 && result.ids().size() > 0 && result.brokenBy() == null;
        if (atTheEndOfALine) {
            // a cut between two lines cannot be seen
            assertThat((char) whole[length] == '\n' || (char) whole[length - 1] == '\n')
                    .isTrue();
        } else {
            assertThat(result.brokenBy()).isIn("document-cut-off", "document-empty", "not-well-formed");
        }
    }

    @Property(tries = 300)
    void bytesOfAnyKindEndInAnAnswer(@ForAll byte[] bytes, @ForAll @IntRange(min = 0, max = 3) int head) {
        byte[] start = bytesOf(
                switch (head) {
                    case 0 -> "[";
                    case 1 -> "{\"items\":[{\"id\":\"";
                    case 2 -> record(1) + "\n{";
                    default -> "";
                });
        byte[] document = java.util.Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, document, start.length, bytes.length);
        Result result = read(document);
        int told = result.records().size() + result.refused().size();
        if (result.end().broken() == null) {
            assertThat(result.end().records()).isEqualTo(told);
        } else {
            // the last one may have broken off
            assertThat(result.end().records()).isBetween((long) told, told + 1L);
        }
    }

    private static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(bytesOf(text));
    }

    private static InputStream concat(InputStream... parts) {
        return new SequenceInputStream(Collections.enumeration(List.of(parts)));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** The same bytes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] block;
        private long left;

        private Repeated(byte[] block, long times) {
            this.block = block;
            this.left = times * block.length;
        }

        @Override
        public int read() {
            return left <= 0 ? -1 : block[(int) ((block.length - (left-- % block.length)) % block.length)] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            for (int i = 0; i < n; i++) {
                buffer[offset + i] = (byte) read();
            }
            return n;
        }
    }

    /** Looks at the memory in use after every twenty megabytes. */
    private static final class Watched extends java.io.FilterInputStream {
        private static final long EVERY = 20L << 20;
        private final long[] most;
        private long read;

        private Watched(InputStream in, long[] most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            if (n > 0 && read / EVERY != (read + n) / EVERY) {
                most[0] = Math.max(most[0], used());
            }
            read += Math.max(0, n);
            return n;
        }
    }
}
