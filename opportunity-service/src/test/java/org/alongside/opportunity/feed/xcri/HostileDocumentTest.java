package org.alongside.opportunity.feed.xcri;

import static org.alongside.opportunity.feed.xcri.Documents.catalogue;
import static org.alongside.opportunity.feed.xcri.Documents.course;
import static org.alongside.opportunity.feed.xcri.Documents.provider;
import static org.alongside.opportunity.feed.xcri.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are made to do harm, or were broken on their way. */
class HostileDocumentTest {

    @Test
    void nothingOutsideTheDocumentIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String web = "http://127.0.0.1:" + server.getAddress().getPort() + "/x.dtd";
            for (String doctype : new String[] {
                "<!DOCTYPE catalog [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE catalog SYSTEM \"" + web + "\">",
                "<!DOCTYPE catalog [<!ENTITY % x SYSTEM \"" + web + "\"> %x;]>",
                "<!DOCTYPE catalog PUBLIC \"-//X//Y\" \"" + web + "\">"
            }) {
                var result = read(doctype + course("<dc:description>&x;</dc:description>"));
                assertThat(result.brokenBy()).as(doctype).isEqualTo("doctype-not-allowed");
                assertThat(result.toString()).doesNotContain("the-secret");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE catalog [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        assertThat(read(doctype + "]>" + course("<dc:description>&l9;</dc:description>"))
                        .brokenBy())
                .isEqualTo("doctype-not-allowed");
    }

    @Test
    void anEntityThatNobodyDeclaredBreaksTheDocument() {
        assertThat(read(course("<dc:description>&nbsp;</dc:description>")).brokenBy())
                .isEqualTo("not-well-formed");
    }

    @Test
    void aLongHonestDocumentMayUseAnyNumberOfEscapes() {
        String many =
                "<course><dc:identifier>https://p.example/%d</dc:identifier><dc:title>A &amp; B</dc:title><dc:description>"
                        + "&amp;&lt;&#65;".repeat(1_000) + "</dc:description></course>";
        StringBuilder courses = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            courses.append(many.formatted(i));
        }
        var result = read(provider(courses.toString()));
        assertThat(result.opportunities()).hasSize(200);
        assertThat(result.reading()).isEqualTo(new Reading.Whole(false));
    }

    @Test
    void nestingHasALimit() {
        assertThat(read(course("<a>".repeat(40) + "</a>".repeat(40))).opportunities())
                .hasSize(1);
        assertThat(read(course("<a>".repeat(100) + "</a>".repeat(100))).brokenBy())
                .isEqualTo("too-deep");
    }

    @Test
    void attributesHaveALimit() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        assertThat(read(course("<a" + attributes + "/>")).brokenBy()).isEqualTo("too-many-attributes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a b='%s'/>", "<!--%s-->", "<![CDATA[%s]]>", "<?x %s?>", "<a b=\"%s\"/>"})
    void markupThatAParserWouldHoldWholeHasALimit(String markup) {
        XcriLimits small = new XcriLimits(64, 64, 10_000, 5_000, 50_000, 4 << 20);
        byte[] within = course(markup.formatted("x".repeat(900))).getBytes(StandardCharsets.UTF_8);
        assertThat(read(within, small).reading()).isEqualTo(new Reading.Whole(false));
        byte[] beyond = course(markup.formatted("x".repeat(20_000))).getBytes(StandardCharsets.UTF_8);
        assertThat(read(beyond, small).brokenBy()).isEqualTo("markup-too-long");
    }

    @Test
    void signsInsideCommentsAndQuotesAreNoMarkup() {
        String tricky = "<!-- <a b=' --> <a b=\"it's > \" c='\"'/><![CDATA[ <!DOCTYPE x> -->]]><?pi <a ?>";
        assertThat(read(course(tricky)).opportunities()).hasSize(1);
    }

    @Test
    void namesHaveALimit() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThat(read(course(names.toString())).brokenBy()).isEqualTo("too-many-names");
    }

    @Test
    void aRecordThatIsTooLargeIsRefusedAndTheRestIsTaken() {
        XcriLimits small = new XcriLimits(64, 64, 1 << 20, 5_000, 50_000, 10_000);
        String large =
                "<course><dc:identifier>https://p.example/large</dc:identifier><dc:title>Large</dc:title><dc:description>"
                        + "long ".repeat(10_000) + "</dc:description></course>";
        String next = "<course><dc:identifier>https://p.example/next</dc:identifier><dc:title>Next</dc:title></course>";
        var result = read(provider(large + next).getBytes(StandardCharsets.UTF_8), small);
        assertThat(result.codes()).containsExactly("record-too-large");
        assertThat(result.only().title()).isEqualTo("Next");
    }

    @Test
    void memoryDoesNotGrowWithTheDocument() throws IOException {
        // two hundred megabytes of courses, made as they are read
        long courses = 140_000;
        byte[] head = (catalogue("").replace("</catalog>", "")
                        + "<provider><dc:identifier>https://p.example/</dc:identifier>")
                .getBytes(StandardCharsets.UTF_8);
        String course =
                "<course><dc:identifier>https://p.example/%09d</dc:identifier><dc:title>C</dc:title><dc:description>"
                        + "x".repeat(1_400) + "</dc:description></course>";
        byte[] tail = "</provider></catalog>".getBytes(StandardCharsets.UTF_8);
        AtomicInteger read = new AtomicInteger();
        long before = inUse();
        long[] most = new long[1];
        Reading reading = new XcriReader().read(() -> new Repeated(head, course, courses, tail), event -> {
            if (event instanceof FeedEvent.OpportunityRead && read.incrementAndGet() % 20_000 == 0) {
                most[0] = Math.max(most[0], inUse() - before);
            }
        });
        assertThat(reading).isEqualTo(new Reading.Whole(false));
        assertThat(read).hasValue((int) courses);
        assertThat(most[0]).as("more bytes in use than before").isLessThan(32L << 20);
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A document that is longer than anybody wants to keep. */
    private static final class Repeated extends InputStream {
        private final String course;
        private final byte[] tail;
        private final long courses;
        private byte[] current;
        private int position;
        private long next;

        private Repeated(byte[] head, String course, long courses, byte[] tail) {
            this.course = course;
            this.tail = tail;
            this.courses = courses;
            this.current = head;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position == current.length && !advance()) {
                return -1;
            }
            int n = Math.min(length, current.length - position);
            System.arraycopy(current, position, buffer, offset, n);
            position += n;
            return n;
        }

        private boolean advance() {
            if (next > courses) {
                return false;
            }
            current = next == courses ? tail : course.formatted(next).getBytes(StandardCharsets.UTF_8);
            next++;
            position = 0;
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void documentsAreReadInTheEncodingThatTheyName(String encoding) {
        String declared = encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
        String document = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>"
                + course("<dc:description>£ é</dc:description>");
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        assertThat(read((mark + document).getBytes(Charset.forName(encoding)))
                        .only()
                        .description())
                .isEqualTo("£ é");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertThat(read("\uFEFF" + course("")).opportunities()).hasSize(1);
    }

    @Test
    void bytesThatAreNotInTheEncodingBreakTheDocument() {
        byte[] document = course("<dc:description>é</dc:description>").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(document).brokenBy()).isEqualTo("encoding-broken");
        assertThat(read("<?xml version=\"1.0\" encoding=\"IBM037\"?><a/>").brokenBy())
                .isEqualTo("encoding-not-supported");
    }

    @Test
    void whatIsNoXmlSaysWhatItIs() throws IOException {
        assertThat(read(new byte[0]).brokenBy()).isEqualTo("document-empty");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(course("").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(packed.toByteArray()).brokenBy()).isEqualTo("document-compressed");
        assertThat(read("title,start\nCooking,2027").brokenBy()).isEqualTo("not-well-formed");
        assertThat(read("{\"courses\":[]}").brokenBy()).isEqualTo("not-well-formed");
    }

    @Test
    void aDocumentCutAnywhereGivesOnlyWholeRecordsAndSaysThatItBroke() {
        StringBuilder courses = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            courses.append("<course><dc:identifier>https://p.example/%d</dc:identifier><dc:title>Course %d</dc:title>"
                            .formatted(i, i))
                    .append("<presentation><dc:identifier>https://p.example/%d/1</dc:identifier></presentation>"
                            .formatted(i))
                    .append(
                            "<presentation><dc:identifier>https://p.example/%d/2</dc:identifier></presentation></course>"
                                    .formatted(i));
        }
        byte[] whole = provider(courses.toString()).getBytes(StandardCharsets.UTF_8);
        var complete = read(whole).opportunities();
        for (int length = 0; length < whole.length; length++) {
            var result = read(java.util.Arrays.copyOf(whole, length));
            assertThat(result.reading()).as("cut at %d", length).isInstanceOf(Reading.Broken.class);
            assertThat(result.opportunities())
                    .as("cut at %d", length)
                    .isEqualTo(complete.subList(0, result.opportunities().size()));
        }
    }

    @Test
    void aProviderThatBreaksOffIsNotWhole() {
        String document =
                provider("<course><dc:identifier>https://p.example/c</dc:identifier><dc:title>C</dc:title></course>");
        var result = read(document.substring(0, document.indexOf("</provider>")));
        assertThat(result.events())
                .anyMatch(event -> event instanceof FeedEvent.ProviderRead provider && !provider.whole());
        assertThat(result.opportunities()).hasSize(1);
    }
}
