package org.alongside.local.demo;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how many whole years the sample's dates are moved, so that all of them lie ahead: a course that is over would be found by
 * nobody. Days and months stay; weekdays do not.
 */
final class SampleYears {
    /** XCRI-CAP writes a date twice: {@code <mlo:start dtf="2027-01-12">12 January 2027</mlo:start>}. */
    private static final Pattern DATE = Pattern.compile("dtf=\"(\\d{4}-\\d\\d-\\d\\d)\"");

    private static final Pattern YEAR_IN_WORDS = Pattern.compile("(?<=[a-z>] ?)20\\d\\d(?=\\s*<)");

    private final int years;

    private SampleYears(int years) {
        this.years = years;
    }

    /** As few as it takes for the earliest date of the document to come after today; none where it does. */
    static SampleYears ahead(String document, LocalDate today) {
        LocalDate earliest = DATE.matcher(document)
                .results()
                .map(date -> LocalDate.parse(date.group(1)))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        int years = 0;
        while (!earliest.equals(LocalDate.MAX) && !earliest.plusYears(years).isAfter(today)) {
            years++;
        }
        return new SampleYears(years);
    }

    LocalDate move(LocalDate date) {
        return date.plusYears(years);
    }

    String move(String document) {
        if (years == 0) {
            return document;
        }
        String dated =
                DATE.matcher(document).replaceAll(date -> "dtf=\"" + move(LocalDate.parse(date.group(1))) + "\"");
        return YEAR_IN_WORDS.matcher(dated).replaceAll(this::later);
    }

    private String later(MatchResult year) {
        return Matcher.quoteReplacement(String.valueOf(Integer.parseInt(year.group()) + years));
    }
}
