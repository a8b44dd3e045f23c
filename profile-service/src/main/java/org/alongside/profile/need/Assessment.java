package org.alongside.profile.need;

import java.time.LocalDate;
import java.util.List;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.profile.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What the assessor says of a need.
 *
 * @param account how the assessor sees it
 * @param under the law of the determination; it, the reasons and the day are there if there is a determination and only then
 * @param otherLaw which, if it is none of the list
 * @param reasons Care Act 2014 section 13(2)
 * @param on the day of the determination
 * @param outcomes which outcomes the need keeps the person from; only under the Care Act
 */
public record Assessment(
        @Nullable PersonalText account,
        @Nullable Eligibility eligibility,
        @Nullable Law under,
        @Nullable PersonalText otherLaw,
        @Nullable PersonalText reasons,
        @Nullable LocalDate on,
        @Nullable List<Outcome> outcomes) {

    private static final int LONGEST_LAW = 300;

    public Assessment {
        outcomes = outcomes == null || outcomes.isEmpty()
                ? null
                : outcomes.stream().distinct().sorted().toList();
    }

    void check(FieldChecks checks, String at, LocalDate today) {
        checks.text(at + "/account", text(account), NewNeed.LONGEST_WORDS)
                .present(at + "/eligibility", eligibility)
                .that(
                        outcomes == null || under == Law.CARE_ACT_2014,
                        at + "/outcomes",
                        "These are outcomes under the Care Act 2014. Leave them out for another law.");
        if (eligibility == Eligibility.NOT_YET_ASSESSED) {
            String notYet = "Only a determination has this: leave it out, or say whether the need meets the criteria.";
            checks.that(under == null, at + "/under", notYet)
                    .that(otherLaw == null, at + "/otherLaw", notYet)
                    .that(reasons == null, at + "/reasons", notYet)
                    .that(on == null, at + "/on", notYet);
        } else if (eligibility != null) {
            checkDetermination(checks, at, today);
        }
    }

    private void checkDetermination(FieldChecks checks, String at, LocalDate today) {
        checks.present(at + "/under", under)
                .text(at + "/reasons", text(reasons), NewNeed.LONGEST_WORDS)
                .present(at + "/on", on)
                .that(
                        on == null || !on.isAfter(today),
                        at + "/on",
                        "Choose the day on which it was determined, not a later one.");
        if (under == Law.OTHER) {
            checks.text(at + "/otherLaw", text(otherLaw), LONGEST_LAW);
        } else {
            checks.that(otherLaw == null, at + "/otherLaw", "Only another law is named here.");
        }
    }

    private static @Nullable String text(@Nullable PersonalText text) {
        return text == null ? null : text.value();
    }
}
