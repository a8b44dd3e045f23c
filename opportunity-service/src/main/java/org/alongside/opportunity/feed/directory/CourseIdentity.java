package org.alongside.opportunity.feed.directory;

import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.csv.OfferingIds;
import org.alongside.opportunity.feed.csv.Row;
import org.alongside.opportunity.feed.csv.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are runs of one course. The directory itself joins rows with the same learning aim and the same seven texts, and lets each
 * run have a name of its own; its files name no course. Here the runs of one learning aim under one name are one opportunity (without a
 * learning aim: of one course type, level and name): somebody looks for a course by its name, and a text that is corrected must not
 * make another course of it, for what people said of it and whoever goes there belong to the old one. Texts in which runs differ stay
 * with each run. {@code YOUR_REFERENCE} is left out: some providers write the course into it and others the run.
 */
final class CourseIdentity {
    private static final Pattern LEARNING_AIM = Pattern.compile("[0-9A-Z]{8}");
    private static final int LONGEST_PART = 300;

    private CourseIdentity() {}

    /** Eight letters or digits, also from a qualification number such as 603/1234/5; or null. */
    static @Nullable String learningAim(Row<CourseColumn> row) {
        String written = row.written(CourseColumn.LARS_QAN);
        String aim = written == null ? "" : Words.line(written).replace("/", "").toUpperCase(Locale.ROOT);
        return LEARNING_AIM.matcher(aim).matches() ? aim : null;
    }

    /** The external id of the course, or null where the row does not say enough. */
    static @Nullable String of(Row<CourseColumn> row) {
        String name = part(row, CourseColumn.COURSE_NAME);
        if (name.isEmpty()) {
            return null;
        }
        if (row.header().has(CourseColumn.LARS_QAN)) {
            String aim = learningAim(row);
            return aim == null ? null : "lars/" + aim + "/" + name;
        }
        return "non-lars/" + part(row, CourseColumn.COURSE_TYPE) + "/" + part(row, CourseColumn.EDUCATION_LEVEL) + "/"
                + name;
    }

    private static String part(Row<CourseColumn> row, CourseColumn column) {
        String written = row.written(column);
        String part = written == null ? "" : Words.line(written).toLowerCase(Locale.ROOT);
        return part.length() > LONGEST_PART || part.indexOf('/') >= 0 ? "#" + OfferingIds.digest(part) : part;
    }
}
