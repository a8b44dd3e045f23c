package org.alongside.opportunity.feed.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.Recognises;
import org.alongside.opportunity.feed.Where;
import org.alongside.opportunity.feed.csv.CsvLimits;
import org.alongside.opportunity.feed.csv.CsvText;
import org.alongside.opportunity.feed.csv.DocumentBroken;
import org.alongside.opportunity.feed.csv.Gathering;
import org.alongside.opportunity.feed.csv.Header;
import org.alongside.opportunity.feed.csv.RecordCounts;
import org.alongside.opportunity.feed.csv.Row;
import org.alongside.opportunity.feed.csv.RowIssues;
import org.jspecify.annotations.Nullable;

/**
 * Reads the course directory's bulk files: a file of courses, or a ZIP archive of such files with the venues. One row is one run of a
 * course; {@link CourseIdentity} says which runs belong together. The document is read twice: first the venues, how many runs each
 * course has, and whether an archive is whole; then the courses. The files name no provider, so whoever owns the feed is it.
 */
public final class DirectoryReader implements FeedReader, Recognises {
    private static final Set<String> NAMES = Stream.concat(
                    Arrays.stream(CourseColumn.values()).map(CourseColumn::header),
                    Arrays.stream(VenueColumn.values()).map(VenueColumn::header))
            .collect(Collectors.toUnmodifiableSet());

    private final CsvLimits limits;
    private final ArchiveLimits archiveLimits;

    public DirectoryReader() {
        this(CsvLimits.DEFAULT, ArchiveLimits.DEFAULT);
    }

    DirectoryReader(CsvLimits limits, ArchiveLimits archiveLimits) {
        this.limits = limits;
        this.archiveLimits = archiveLimits;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.DFE_COURSE_DIRECTORY_CSV;
    }

    @Override
    public boolean recognises(byte[] head) {
        boolean[] recognised = new boolean[1];
        try {
            new DirectoryDocument(() -> new ByteArrayInputStream(head), archiveLimits)
                    .each(
                            (name, in) -> {
                                try (CsvText file = CsvText.open(in, NAMES, limits)) {
                                    recognised[0] |= isCourses(file) || isVenues(file);
                                } catch (DocumentBroken another) {
                                    // another file of the archive may be one
                                }
                            },
                            name -> {});
        } catch (IOException | DocumentBroken cut) {
            // the head of a longer archive ends somewhere
        }
        return recognised[0];
    }

    private static boolean isCourses(CsvText file) throws DocumentBroken {
        if (!file.has(CourseColumn.class)) {
            return false;
        }
        Header<CourseColumn> header = file.header(CourseColumn.class);
        return header.has(CourseColumn.LARS_QAN) || header.has(CourseColumn.COURSE_TYPE);
    }

    private static boolean isVenues(CsvText file) {
        return file.has(VenueColumn.class);
    }

    @Override
    public Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
        DirectoryDocument document = new DirectoryDocument(source, archiveLimits);
        try {
            First first = new First(sink);
            document.each(first::file, name -> sink.accept(new FeedEvent.ElementIgnored(name)));
            first.requireCourses();
            Gathering<CourseColumn> gathering =
                    new Gathering<>(first.counts, limits, group -> new CourseRecord(group, first.venues, sink).give());
            boolean[] mayBeCut = {first.mayBeCut};
            document.each((name, in) -> mayBeCut[0] |= courses(name, in, gathering, sink), name -> {});
            gathering.finish();
            return new Reading.Whole(mayBeCut[0]);
        } catch (DocumentBroken broken) {
            return new Reading.Broken(broken.problem());
        }
    }

    /** The first reading. */
    private final class First {
        private final Consumer<FeedEvent> sink;
        private final RecordCounts counts = new RecordCounts(limits);
        private final Venues venues;
        private boolean courses;
        private boolean mayBeCut;

        private First(Consumer<FeedEvent> sink) {
            this.sink = sink;
            this.venues = new Venues(limits, sink);
        }

        private void file(String name, InputStream in) throws IOException, DocumentBroken {
            CsvText file = open(name, in, sink);
            if (file == null) {
                return;
            }
            if (isCourses(file)) {
                Header<CourseColumn> header = file.header(CourseColumn.class);
                header.unknown().forEach(unknown -> sink.accept(new FeedEvent.ElementIgnored("header/" + unknown)));
                for (Row<CourseColumn> row = file.next(header); row != null; row = file.next(header)) {
                    courses = true;
                    String id = CourseIdentity.of(row);
                    if (id != null) {
                        counts.count(id, row.number());
                    }
                }
            } else if (isVenues(file)) {
                Header<VenueColumn> header = file.header(VenueColumn.class);
                venues.learn(file, header);
                if (file.mayBeCut()) {
                    mayBeCut = true;
                    CourseRecord.issues(sink, "venue", header).mayBeCut(null);
                }
            } else {
                refuseFile(name, file, sink);
            }
        }

        private void requireCourses() throws DocumentBroken {
            if (!courses) {
                throw new DocumentBroken(
                        "no-courses",
                        null,
                        venues.areGiven()
                                ? "The document has venues and no courses."
                                : "The document has no rows of courses, as if it had been cut off.",
                        "Send the course files, best in one ZIP archive together with the venues file.");
            }
        }
    }

    /** Null for a file of an archive that cannot be begun, which has been told. */
    private @Nullable CsvText open(String name, InputStream in, Consumer<FeedEvent> sink)
            throws IOException, DocumentBroken {
        try {
            return CsvText.open(in, name, NAMES, limits);
        } catch (DocumentBroken unreadable) {
            if (name.isEmpty()) {
                throw unreadable;
            }
            var problem = unreadable.problem();
            new RowIssues(sink, "file", "In " + name + ": ")
                    .refused(problem.where(), problem.code(), problem.message(), problem.remedy());
            return null;
        }
    }

    /** In an archive the other files are read; what was in this one is not taken off offer, for the refusal names nothing. */
    private static void refuseFile(String name, CsvText file, Consumer<FeedEvent> sink) throws DocumentBroken {
        if (name.isEmpty()) {
            file.header(CourseColumn.class);
            throw new DocumentBroken(
                    "column-missing",
                    null,
                    "The header has neither LARS_QAN nor COURSE_TYPE, so this is no course file of the directory.",
                    "Send the file as the directory gives it out.");
        }
        new RowIssues(sink, "file", "In " + name + ": ")
                .refused(
                        null,
                        "file-not-recognised",
                        "The header is that of neither courses nor venues.",
                        "Take the file out of the archive, or give it the header that the directory asks for.");
    }

    /** Whether the file may be cut off. */
    private boolean courses(String name, InputStream in, Gathering<CourseColumn> gathering, Consumer<FeedEvent> sink)
            throws IOException, DocumentBroken {
        CsvText file = open(name, in, event -> {});
        if (file == null || !isCourses(file)) {
            return false;
        }
        Header<CourseColumn> header = file.header(CourseColumn.class);
        RowIssues last = CourseRecord.issues(sink, CourseRecord.TYPE, header);
        Where end = null;
        for (Row<CourseColumn> row = file.next(header); row != null; row = file.next(header)) {
            String id = CourseIdentity.of(row);
            end = row.where();
            if (id != null) {
                last.identified(id);
                last.titled(row.written(CourseColumn.COURSE_NAME));
            }
            if (id == null) {
                refuse(row, sink);
            } else {
                gathering.add(id, row);
            }
        }
        if (file.mayBeCut()) {
            last.mayBeCut(end);
        }
        return file.mayBeCut();
    }

    private static void refuse(Row<CourseColumn> row, Consumer<FeedEvent> sink) {
        RowIssues issues = CourseRecord.issues(sink, CourseRecord.TYPE, row.header());
        issues.titled(row.written(CourseColumn.COURSE_NAME));
        if (row.damage() != null) {
            issues.refused(row);
        } else if (row.written(CourseColumn.COURSE_NAME) == null) {
            issues.refused(
                    row.where(CourseColumn.COURSE_NAME),
                    "course-name-missing",
                    "The COURSE_NAME is blank, so nobody could tell what the course is.",
                    "Fill it in.");
        } else {
            issues.refused(
                    row.where(CourseColumn.LARS_QAN),
                    "learning-aim-unreadable",
                    "The LARS_QAN is not a learning aim of eight letters or digits, so the course cannot be told from others.",
                    "Look it up in the Learning Aims Reference Service; format the column as text, or its noughts are lost.");
        }
    }
}
