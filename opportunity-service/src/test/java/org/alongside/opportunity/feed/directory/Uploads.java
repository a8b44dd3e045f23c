package org.alongside.opportunity.feed.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.opportunity.feed.csv.Readings;

/** Small files and archives as the directory has them, and what the reader makes of them. */
final class Uploads {
    static final List<CourseColumn> LARS = Arrays.stream(CourseColumn.values())
            .filter(column -> column.ordinal() == 0 || column.ordinal() > CourseColumn.AWARDING_BODY.ordinal())
            .toList();
    static final List<CourseColumn> NON_LARS = Arrays.stream(CourseColumn.values())
            .filter(column -> column != CourseColumn.LARS_QAN)
            .toList();

    static final String VENUES =
            "YOUR_VENUE_REFERENCE,VENUE_NAME,ADDRESS_LINE_1,ADDRESS_LINE_2,TOWN_OR_CITY,COUNTY,POSTCODE,EMAIL,PHONE,WEBSITE\n"
                    + "V1,The Old Bakery,2 Mill Lane,,Northbridge,Northshire,zz1 1aa,bakery@northshire.example,01632 960100,https://bakery.northshire.example\n"
                    + ",Library,,,Northbridge,,ZZ1 1AB,,,\n";

    private Uploads() {}

    static Readings read(String file) {
        return Readings.of(new DirectoryReader(), file);
    }

    static Readings read(byte[] archive) {
        return Readings.of(new DirectoryReader(), archive);
    }

    static String header(List<CourseColumn> columns) {
        return columns.stream().map(CourseColumn::header).collect(Collectors.joining(",")) + "\n";
    }

    @SafeVarargs
    static String lars(Map<CourseColumn, String>... rows) {
        return file(LARS, rows);
    }

    @SafeVarargs
    static String nonLars(Map<CourseColumn, String>... rows) {
        return file(NON_LARS, rows);
    }

    @SafeVarargs
    private static String file(List<CourseColumn> columns, Map<CourseColumn, String>... rows) {
        return header(columns)
                + Arrays.stream(rows).map(row -> line(columns, row)).collect(Collectors.joining());
    }

    static String line(List<CourseColumn> columns, Map<CourseColumn, String> row) {
        return columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .map(cell -> cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /** A run of a classroom course without fault, with these cells otherwise. */
    static Map<CourseColumn, String> run(Map<CourseColumn, String> cells) {
        Map<CourseColumn, String> run = new EnumMap<>(CourseColumn.class);
        run.put(CourseColumn.LARS_QAN, "Z0099991");
        run.put(CourseColumn.COURSE_TYPE, "Skills Bootcamp");
        run.put(CourseColumn.EDUCATION_LEVEL, "3");
        run.put(CourseColumn.COURSE_NAME, "Baking for a living");
        run.put(CourseColumn.DELIVERY_MODE, "Classroom based");
        run.put(CourseColumn.START_DATE, "08/01/2027");
        run.put(CourseColumn.FLEXIBLE_START_DATE, "No");
        run.put(CourseColumn.VENUE_NAME, "The Old Bakery");
        run.put(CourseColumn.COST, "45.00");
        run.put(CourseColumn.DURATION, "10");
        run.put(CourseColumn.DURATION_UNIT, "Weeks");
        run.put(CourseColumn.STUDY_MODE, "Part time");
        run.put(CourseColumn.ATTENDANCE_PATTERN, "Evening");
        run.putAll(cells);
        return run;
    }

    static Map<CourseColumn, String> run(CourseColumn column, String cell) {
        return run(Map.of(column, cell));
    }

    /** A work-based run without fault. */
    static Map<CourseColumn, String> workBased(Map<CourseColumn, String> cells) {
        Map<CourseColumn, String> run = run(Map.of(
                CourseColumn.DELIVERY_MODE, "Work based",
                CourseColumn.VENUE_NAME, "",
                CourseColumn.STUDY_MODE, "",
                CourseColumn.ATTENDANCE_PATTERN, "",
                CourseColumn.NATIONAL_DELIVERY, "Yes"));
        run.putAll(cells);
        return run;
    }

    /** One run with one cell otherwise, read from a file of its own. */
    static Readings with(CourseColumn column, String cell) {
        return read(lars(run(column, cell)));
    }

    /** @param files name, content, name, content … */
    static byte[] zip(String... files) {
        byte[][] contents = new byte[files.length / 2][];
        String[] names = new String[files.length / 2];
        for (int i = 0; i < names.length; i++) {
            names[i] = files[2 * i];
            contents[i] = files[2 * i + 1].getBytes(StandardCharsets.UTF_8);
        }
        return zip(names, contents);
    }

    static byte[] zip(String[] names, byte[][] contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < names.length; i++) {
                zip.putNextEntry(new ZipEntry(names[i]));
                zip.write(contents[i]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
