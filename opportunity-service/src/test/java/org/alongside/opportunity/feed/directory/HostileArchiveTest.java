package org.alongside.opportunity.feed.directory;

import static org.alongside.opportunity.feed.directory.Uploads.lars;
import static org.alongside.opportunity.feed.directory.Uploads.nonLars;
import static org.alongside.opportunity.feed.directory.Uploads.read;
import static org.alongside.opportunity.feed.directory.Uploads.run;
import static org.alongside.opportunity.feed.directory.Uploads.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.csv.CsvLimits;
import org.alongside.opportunity.feed.csv.Hostility;
import org.alongside.opportunity.feed.csv.Readings;
import org.alongside.opportunity.listing.Opportunity;
import org.junit.jupiter.api.Test;

/** Archives and files that were broken on their way, or made to do harm. */
class HostileArchiveTest {
    private static final Hostility HOSTILITY =
            new Hostility(new DirectoryReader(), Uploads.header(Uploads.LARS), rows());

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int run = 0; run <= i % 3; run++) {
                rows.add(Uploads.line(
                        Uploads.LARS,
                        run(Map.of(
                                CourseColumn.COURSE_NAME,
                                "Café " + i,
                                CourseColumn.WHERE_NEXT,
                                "one, \"two\"\nthree",
                                CourseColumn.START_DATE,
                                "0" + (run + 1) + "/01/2027",
                                CourseColumn.COST,
                                String.valueOf(i)))));
            }
        }
        return rows;
    }

    @Property(tries = 100)
    void reorderedRowsSayTheSame(@ForAll long seed) {
        HOSTILITY.reordered(new Random(seed));
    }

    @Property(tries = 100)
    void doubledRowsSayItOnce(@ForAll long seed) {
        HOSTILITY.doubled(new Random(seed));
    }

    @Property(tries = 300)
    void onePoisonedRowHarmsNoOther(@ForAll long seed, @ForAll @Size(max = 6) byte[] raw) {
        HOSTILITY.poisoned(new Random(seed), raw);
    }

    @Test
    void aFileThatIsCutAnywhereHasNoOtherIds() {
        byte[] document = HOSTILITY.bytes();
        for (int length = 0; length < document.length; length++) {
            HOSTILITY.cut(document, length);
        }
    }

    @Test
    void coursesFindTheirVenuesByReferenceOrName() {
        Readings read = read(zip(
                "venues.csv",
                Uploads.VENUES,
                "courses.csv",
                lars(run(Map.of(CourseColumn.YOUR_VENUE_REFERENCE, "v1", CourseColumn.VENUE_NAME, "")))));
        assertThat(read.problems()).isEmpty();
        assertThat(read.ignored()).containsExactly("venue/WEBSITE");
        assertThat(read.venue().externalId()).isEqualTo("V1");
        assertThat(read.venue().address()).isEqualTo("2 Mill Lane, Northshire");
        assertThat(read.venue().town()).isEqualTo("Northbridge");
        assertThat(read.venue().postcode()).isEqualTo("ZZ1 1AA");
        assertThat(read.venue().phone()).isEqualTo("01632 960100");
        assertThat(read.venue().email()).isEqualTo("bakery@northshire.example");
        assertThat(read(zip("c.csv", lars(run(CourseColumn.VENUE_NAME, "LIBRARY")), "v.csv", Uploads.VENUES))
                        .venue()
                        .postcode())
                .isEqualTo("ZZ1 1AB");
    }

    @Test
    void aVenueThatIsNotThereOrThereTwiceIsKnownByNameOnly() {
        Readings unknown = read(zip("v.csv", Uploads.VENUES, "c.csv", lars(run(CourseColumn.VENUE_NAME, "Town Hall"))));
        assertThat(unknown.problem().code()).isEqualTo("venue-not-found");
        assertThat(unknown.problem().message()).startsWith("In c.csv: ");
        assertThat(unknown.venue().name()).isEqualTo("Town Hall");
        assertThat(unknown.venue().postcode()).isNull();
        Readings twice = read(zip(
                "v.csv",
                Uploads.VENUES + "V2,Library,,,Southbridge,,ZZ9 9ZZ,,,\n",
                "c.csv",
                lars(run(CourseColumn.VENUE_NAME, "Library"))));
        assertThat(twice.codes()).containsExactly("venue-repeated", "venue-not-found");
        assertThat(twice.venue().postcode()).isNull();
    }

    @Test
    void anIdIsTheSameWithAndWithoutTheVenuesFile() {
        String courses = lars(run(Map.of()));
        assertThat(read(zip("v.csv", Uploads.VENUES, "c.csv", courses))
                        .offering()
                        .externalId())
                .isEqualTo(read(courses).offering().externalId());
    }

    @Test
    void theFilesOfAnArchiveAreOneDocument() {
        Readings read = read(zip(
                "lars.csv", lars(run(Map.of())),
                "more/lars.csv", lars(run(CourseColumn.START_DATE, "08/02/2027")),
                "non-lars.csv", nonLars(run(Map.of()))));
        assertThat(read.problems()).isEmpty();
        assertThat(read.ids())
                .containsExactlyInAnyOrder(
                        "lars/Z0099991/baking for a living", "non-lars/skills bootcamp/3/baking for a living");
        Opportunity course = read.opportunities().stream()
                .filter(each -> each.externalId().startsWith("lars"))
                .findFirst()
                .orElseThrow();
        assertThat(course.offerings()).hasSize(2);
    }

    @Test
    void archivesInArchivesAndOtherFilesAreIgnoredByName() {
        Readings read = read(zip(
                "../../etc/inner.zip", "PK",
                "__MACOSX/._courses.csv", "\u0000",
                ".hidden.csv", "x",
                "notes.txt", "x",
                "/c.csv", lars(run(Map.of()))));
        assertThat(read.ignored())
                .containsExactly(
                        "archive/../../etc/inner.zip",
                        "archive/__MACOSX/._courses.csv",
                        "archive/.hidden.csv",
                        "archive/notes.txt");
        assertThat(read.opportunities()).hasSize(1);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsToldSoThatNothingIsTakenOffOffer() {
        Readings read = read(zip("a.csv", "id,title\n1,2\n", "b.csv", "", "c.csv", lars(run(Map.of()))));
        assertThat(read.opportunities()).hasSize(1);
        assertThat(read.refusals())
                .extracting(FeedProblem::code)
                .containsExactly("file-not-recognised", "document-empty");
        assertThat(read.refusals()).allSatisfy(problem -> {
            assertThat(problem.recordId()).isNull();
            assertThat(problem.recordTitle()).isNull();
        });
    }

    @Test
    void anArchiveThatIsCutAnywhereIsNeverWhole() {
        byte[] archive = zip(
                "c.csv",
                lars(run(Map.of())),
                "d.csv",
                lars(run(CourseColumn.COURSE_NAME, "Cakes")),
                "v.csv",
                Uploads.VENUES);
        assertThat(read(archive).opportunities()).hasSize(2);
        for (int length = 0; length < archive.length; length++) {
            Readings cut = read(Arrays.copyOf(archive, length));
            assertThat(cut.reading()).as("cut at %d", length).isInstanceOf(Reading.Broken.class);
            assertThat(cut.opportunities()).isEmpty();
        }
    }

    @Property(tries = 300)
    void anArchiveWithOtherBytesNeverThrows(@ForAll long seed) {
        byte[] archive = zip("c.csv", lars(run(Map.of())), "v.csv", Uploads.VENUES);
        Random random = new Random(seed);
        for (int i = 0; i <= random.nextInt(4); i++) {
            archive[4 + random.nextInt(archive.length - 4)] = (byte) random.nextInt();
        }
        Readings read = read(archive);
        assertThat(read.opportunities()).hasSizeLessThanOrEqualTo(1);
        assertThat(read.opportunities().isEmpty()
                        && read.problems().isEmpty()
                        && read.reading() instanceof Reading.Whole)
                .as("nothing found and nothing said")
                .isFalse();
    }

    @Test
    void anArchiveCannotExplode() {
        byte[] bomb = zip("c.csv", lars(run(Map.of())) + ",".repeat(16 << 20));
        assertThat(bomb).hasSizeLessThan(1 << 16);
        assertThat(read(bomb).brokenBy().code()).isEqualTo("archive-too-large");
        byte[] hidden = zip("hidden.bin", "0".repeat(16 << 20), "c.csv", lars(run(Map.of())));
        assertThat(read(hidden).brokenBy().code()).isEqualTo("archive-too-large");
    }

    @Test
    void anArchiveHasALimitOfEntriesAndBytes() {
        String[] many = new String[202];
        for (int i = 0; i < 101; i++) {
            many[2 * i] = i + ".txt";
            many[2 * i + 1] = "";
        }
        assertThat(read(zip(many)).brokenBy().code()).isEqualTo("archive-too-large");
        byte[] archive = zip("c.csv", lars(run(Map.of())));
        int size = lars(run(Map.of())).length();
        assertThat(Readings.of(new DirectoryReader(CsvLimits.DEFAULT, new ArchiveLimits(1, size, 100)), archive)
                        .opportunities())
                .hasSize(1);
        assertThat(Readings.of(new DirectoryReader(CsvLimits.DEFAULT, new ArchiveLimits(1, size - 1, 100)), archive)
                        .brokenBy()
                        .code())
                .isEqualTo("archive-too-large");
    }

    @Test
    void venuesHaveALimit() {
        CsvLimits small = new CsvLimits(10_000, 100, 100, 100, 10_000, 1_000);
        String venues = Uploads.VENUES + "V,Hall,,,,,ZZ1 1AC,,,\n".repeat(20);
        assertThat(Readings.of(
                                new DirectoryReader(small, ArchiveLimits.DEFAULT),
                                zip("v.csv", venues, "c.csv", lars(run(Map.of()))))
                        .brokenBy()
                        .code())
                .isEqualTo("too-many-venues");
    }

    @Test
    void aSourceThatFailsIsNoFaultOfTheArchive() {
        byte[] archive = zip("c.csv", lars(run(Map.of())));
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> new DirectoryReader()
                        .read(
                                () -> new SequenceInputStream(new ByteArrayInputStream(archive, 0, 60), failing),
                                event -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    @Test
    void theNumberOfEntriesIsReadFromTheEnd() throws IOException {
        byte[] archive = zip("a", "1", "b", "2", "c", "3");
        TailStream tail = new TailStream(new ByteArrayInputStream(archive));
        tail.transferTo(java.io.OutputStream.nullOutputStream());
        assertThat(tail.entries()).isEqualTo(3);
        TailStream long_ = new TailStream(new SequenceInputStream(
                new ByteArrayInputStream(new byte[200_000]), new ByteArrayInputStream(archive)));
        assertThat(long_.readAllBytes()).hasSize(200_000 + archive.length);
        assertThat(long_.entries()).isEqualTo(3);
        TailStream none = new TailStream(new ByteArrayInputStream("nothing".getBytes(StandardCharsets.UTF_8)));
        assertThat(none.readAllBytes()).hasSize(7);
        assertThat(none.entries()).isEqualTo(-1);
    }
}
