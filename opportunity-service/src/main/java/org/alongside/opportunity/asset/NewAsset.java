package org.alongside.opportunity.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.opportunity.OwnWords;
import org.jspecify.annotations.Nullable;

/**
 * An asset as it is sent; nothing in it is trusted before it has been checked. It has no field for a need, on purpose. How to reach
 * somebody stands in {@code contact} alone, so that it goes with the consent.
 *
 * @param area the first half of a postcode at most
 * @param access what somebody has to know to get there and take part
 */
public record NewAsset(
        @Nullable Visibility visibility,
        @Nullable OwnWords title,
        @Nullable OwnWords offer,
        @Nullable String area,
        @Nullable OwnWords access,
        @Nullable List<WeeklyTime> times,
        @Nullable Contact contact,
        @Nullable Consent consent) {
    private static final Pattern AREA = Pattern.compile("[A-Z]{1,2}([0-9][A-Z0-9]?)?");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_PHONE = 50;
    private static final int LONGEST_EMAIL = 254;
    private static final int MOST_TIMES = 50;

    /** What was checked. */
    record Checked(
            Visibility visibility,
            OwnWords title,
            OwnWords offer,
            @Nullable String area,
            @Nullable OwnWords access,
            List<WeeklyTime> times,
            OwnWords contactName,
            @Nullable OwnWords phone,
            @Nullable OwnWords email,
            Consent.How how,
            LocalDate givenOn,
            LocalDate until) {}

    /**
     * @throws org.alongside.kit.problem.ProblemException 422 with every field that is wrong
     */
    Checked checked(LocalDate today) {
        FieldChecks checks = new FieldChecks()
                .present("/visibility", visibility)
                .present("/title", title)
                .present("/offer", offer)
                .that(
                        area == null || AREA.matcher(area).matches(),
                        "/area",
                        "The first half of a postcode at most, such as TS or TS1.");
        OwnWords.check(checks, "/title", title, LONGEST_TITLE);
        OwnWords.check(checks, "/offer", offer, LONGEST_TEXT);
        OwnWords.check(checks, "/access", access, LONGEST_TEXT);
        OwnWords.checkForEverybody(checks, "/title", title);
        OwnWords.checkForEverybody(checks, "/offer", offer);
        OwnWords.checkForEverybody(checks, "/access", access);
        List<WeeklyTime> all = times == null ? List.of() : times;
        checks.that(all.size() <= MOST_TIMES, "/times", "At most " + MOST_TIMES + ".");
        for (int i = 0; i < Math.min(all.size(), MOST_TIMES); i++) {
            checks.that(all.get(i).isWhole(), "/times/" + i, "A day, a time from which and a later one to which.");
        }
        Contact whom = contact == null ? new Contact(null, null, null) : contact;
        checks.present("/contact/name", whom.name())
                .that(
                        whom.phone() != null || whom.email() != null,
                        "/contact",
                        "A telephone number or an e-mail address.");
        OwnWords.check(checks, "/contact/name", whom.name(), LONGEST_TITLE);
        OwnWords.check(checks, "/contact/phone", whom.phone(), LONGEST_PHONE);
        OwnWords.check(checks, "/contact/email", whom.email(), LONGEST_EMAIL);
        Consent given = consent == null ? new Consent(null, null, null) : consent;
        check(checks, given, today);
        checks.orRefuse();
        return new Checked(
                have(visibility),
                have(title),
                have(offer),
                area,
                access,
                all,
                have(whom.name()),
                whom.phone(),
                whom.email(),
                have(given.how()),
                have(given.givenOn()),
                have(given.until()));
    }

    private static void check(FieldChecks checks, Consent given, LocalDate today) {
        LocalDate on = given.givenOn();
        LocalDate until = given.until();
        checks.present("/consent/how", given.how())
                .present("/consent/givenOn", on)
                .present("/consent/until", until)
                .that(
                        on == null || !on.isAfter(today),
                        "/consent/givenOn",
                        "Consent has been given before it is recorded.")
                .that(until == null || !until.isBefore(today), "/consent/until", "This consent has ended; ask again.")
                .that(
                        on == null || until == null || !until.isAfter(on.plusYears(1)),
                        "/consent/until",
                        "At most a year after it was given; then ask again.");
    }

    private static <T> T have(@Nullable T checked) {
        return Objects.requireNonNull(checked, "checked before");
    }
}
