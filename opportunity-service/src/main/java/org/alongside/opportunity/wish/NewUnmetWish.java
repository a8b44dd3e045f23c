package org.alongside.opportunity.wish;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it is sent; nothing in it is trusted before it has been checked.
 *
 * @param leave that the person wants it to be counted; nothing is kept without
 * @param leaveWording which wording was put to the person
 */
public record NewUnmetWish(
        @Nullable Boolean leave,
        @Nullable String leaveWording,
        WishFacts.@Nullable From from,
        @Nullable OpportunityKind kind,
        @Nullable String subject,
        @Nullable String area,
        @Nullable AttendanceMode mode,
        WishFacts.@Nullable HoursAWeek hoursAWeek,
        @Nullable List<WishFacts.PartOfWeek> parts,
        @Nullable Integer level,
        WishFacts.@Nullable CostCeiling costCeiling,
        @Nullable List<WishFacts.NeededFormat> formats) {

    /** The wordings that leave can be given for; the contract has their texts. */
    static final List<String> WORDINGS = List.of("unmet-wishes-1");

    private static final Pattern SUBJECT = Pattern.compile("([1-9]|1[0-5])(\\.[1-9])?");
    private static final Pattern AREA = Pattern.compile("[A-Z]{1,2}([0-9][A-Z0-9]?)?");
    private static final int HIGHEST_LEVEL = 8;
    private static final int MOST = 10;

    /** @throws org.alongside.kit.problem.ProblemException 422 with every field that is wrong */
    WishFacts checked() {
        new FieldChecks()
                .that(Boolean.TRUE.equals(leave), "/leave", "Nothing is kept unless the person gives leave: true.")
                .that(
                        leaveWording != null && WORDINGS.contains(leaveWording),
                        "/leaveWording",
                        "The wording that was put to the person: one of " + String.join(", ", WORDINGS) + ".")
                .present("/from", from)
                .present("/kind", kind)
                .that(
                        subject == null || SUBJECT.matcher(subject).matches(),
                        "/subject",
                        "A sector subject area, first or second tier, such as 7 or 7.4.")
                .that(
                        area != null && AREA.matcher(area).matches(),
                        "/area",
                        "The first half of a postcode at most, such as TS or TS1; never a whole one.")
                .that(
                        level == null || level >= 0 && level <= HIGHEST_LEVEL,
                        "/level",
                        "From 0 to " + HIGHEST_LEVEL + ".")
                .that(parts == null || parts.size() <= MOST, "/parts", "At most " + MOST + ".")
                .that(formats == null || formats.size() <= MOST, "/formats", "At most " + MOST + ".")
                .orRefuse();
        return new WishFacts(
                have(from),
                have(kind),
                subject,
                have(area),
                mode,
                hoursAWeek,
                sorted(parts),
                level,
                costCeiling,
                sorted(formats));
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(@Nullable Collection<T> given) {
        return given == null ? new TreeSet<>() : new TreeSet<>(given);
    }

    private static <T> T have(@Nullable T checked) {
        if (checked == null) {
            throw new IllegalStateException("checked before");
        }
        return checked;
    }
}
