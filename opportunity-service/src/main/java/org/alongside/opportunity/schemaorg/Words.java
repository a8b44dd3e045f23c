package org.alongside.opportunity.schemaorg;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/** Single values in the form that schema.org asks for, or null where they cannot be said in it. */
final class Words {
    private Words() {}

    /** A day, a month or a year (ISO 8601); null where only words are given, or a time that is none of these. */
    static @Nullable String date(OpportunityView.@Nullable DateView date) {
        LocalDate from = date == null ? null : date.earliest();
        LocalDate to = date == null ? null : date.latest();
        if (from == null || to == null) {
            return null;
        }
        if (from.equals(to)) {
            return from.toString();
        }
        YearMonth month = YearMonth.from(from);
        if (from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        return from.getDayOfYear() == 1 && to.equals(from.withDayOfYear(from.lengthOfYear()))
                ? Integer.toString(from.getYear())
                : null;
    }

    /** A whole web address, or null. */
    static @Nullable String web(@Nullable String said) {
        return said != null && said.matches("(?i)https?://\\S+") ? said : null;
    }

    /** The words that pages use; those of the profile's codes for which they have none are these codes in words. */
    static List<String> modes(OpportunityView.OfferingView offering) {
        List<String> words = new ArrayList<>();
        if (offering.attendanceMode() != null) {
            words.add(mode(offering.attendanceMode()));
        }
        if (offering.studyMode() != null) {
            words.add(mode(offering.studyMode()));
        }
        words.addAll(offering.engagement());
        return words;
    }

    private static String mode(AttendanceMode mode) {
        return switch (mode) {
            case CAMPUS -> "onsite";
            case MIXED -> "blended";
            case ONLINE -> "online";
            case DISTANCE -> "distance";
            case DISTANCE_WITH_ATTENDANCE -> "distance with attendance";
            case NON_CAMPUS -> "non-campus";
            case WORK_BASED -> "work-based";
        };
    }

    private static String mode(StudyMode mode) {
        return switch (mode) {
            case FULL_TIME -> "full-time";
            case PART_TIME -> "part-time";
            case PART_OF_FULL_TIME -> "part of full-time";
            case FLEXIBLE -> "flexible";
        };
    }

    static String kind(OpportunityKind kind) {
        String words = kind.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The text of a named part of a description. */
    static @Nullable String section(List<Details.Section> sections, String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name) && section.text() != null)
                .map(Details.Section::text)
                .findFirst()
                .orElse(null);
    }
}
