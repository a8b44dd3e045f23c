package org.alongside.opportunity.feed.direct;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/** An opportunity as its provider sends it; nothing in it is trusted before it has been checked. */
public record NewOpportunity(
        @Nullable OpportunityKind kind,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String url,
        @Nullable List<Details.Subject> subjects,
        @Nullable Integer rqfLevel,
        @Nullable String learningAim,
        @Nullable List<Details.Occupation> occupations,
        @Nullable AccessBody access,
        @Nullable List<Details.Experts> experts,
        Details.@Nullable Involvement involvement,
        @Nullable NewProvider provider,
        @Nullable List<NewOffering> offerings) {

    static final int LONGEST_TITLE = 500;
    static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_DESCRIPTION = 20_000;
    static final int MOST = 100;
    private static final int HIGHEST_LEVEL = 8;
    static final Pattern WEB = Pattern.compile("https?://\\S{1,1990}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOC = Pattern.compile("[0-9]{4}");
    private static final Pattern AIM = Pattern.compile("[0-9A-Z]{8}");

    /** As {@link Details.Access}; a list that is absent is empty. */
    public record AccessBody(
            @Nullable String entryRequirements,
            @Nullable String eligibility,
            @Nullable List<String> formats,
            @Nullable List<String> adjustments,
            @Nullable String askWhom,
            @Nullable List<String> support) {
        Details.Access checked() {
            return new Details.Access(
                    entryRequirements, eligibility, some(formats), some(adjustments), askWhom, some(support));
        }
    }

    static <T> List<T> some(@Nullable List<T> all) {
        return all == null ? List.of() : all;
    }

    /** Everything that is wrong with it. */
    FieldChecks check(FieldChecks checks) {
        checks.present("/kind", kind)
                .text("/title", title, LONGEST_TITLE)
                .optionalText("/summary", summary, LONGEST_TEXT)
                .optionalText("/description", description, LONGEST_DESCRIPTION)
                .that(
                        url == null || WEB.matcher(url).matches(),
                        "/url",
                        "A web address that begins with https:// or http://.")
                .that(
                        rqfLevel == null || rqfLevel >= 0 && rqfLevel <= HIGHEST_LEVEL,
                        "/rqfLevel",
                        "From 0 for entry level to 8.")
                .that(
                        learningAim == null || AIM.matcher(learningAim).matches(),
                        "/learningAim",
                        "Eight digits or capitals.");
        each(
                checks,
                "/subjects",
                subjects,
                (at, subject) -> checks.text(at + "/label", subject.label(), LONGEST_TITLE));
        each(checks, "/occupations", occupations, (at, occupation) -> {
            checks.text(at + "/label", occupation.label(), LONGEST_TITLE);
            String soc = occupation.soc2020();
            checks.that(soc == null || SOC.matcher(soc).matches(), at + "/soc2020", "Four digits of SOC 2020.");
        });
        each(checks, "/experts", experts, (at, one) -> checks.text(at + "/who", one.who(), LONGEST_TITLE));
        if (access != null) {
            checks.optionalText("/access/entryRequirements", access.entryRequirements(), LONGEST_TEXT)
                    .optionalText("/access/eligibility", access.eligibility(), LONGEST_TEXT)
                    .optionalText("/access/askWhom", access.askWhom(), LONGEST_TEXT);
            for (List<String> said :
                    List.of(some(access.formats()), some(access.adjustments()), some(access.support()))) {
                checks.that(said.size() <= MOST, "/access", "At most " + MOST + " of each.");
            }
        }
        checks.that(
                (kind == OpportunityKind.INVOLVEMENT) == (involvement != null),
                "/involvement",
                "A paid lived-experience role says what it is for and how it pays, and nothing else does.");
        if (involvement != null) {
            check(checks, involvement);
        }
        if (provider != null) {
            provider.check(checks);
        }
        each(checks, "/offerings", offerings, (at, offering) -> offering.check(checks, at));
        Set<String> ids = new HashSet<>();
        for (NewOffering offering : some(offerings)) {
            int position = ids.size() + 1;
            if (!ids.add(offering.id(position))) {
                return checks.that(
                        false,
                        "/offerings/" + ids.size() + "/id",
                        "Another offering here has this id; one without an id has its number in the list.");
            }
        }
        return checks;
    }

    /** Who is asked for their experience is told what for, what it pays and to whom, before they answer; the rest may be open. */
    private static void check(FieldChecks checks, Details.Involvement role) {
        checks.text("/involvement/purpose", role.purpose(), LONGEST_TEXT)
                .text("/involvement/pay", role.pay(), LONGEST_TEXT)
                .text("/involvement/paidTo", role.paidTo(), LONGEST_TEXT)
                .optionalText("/involvement/transport", role.transport(), LONGEST_TEXT)
                .optionalText("/involvement/supportCosts", role.supportCosts(), LONGEST_TEXT)
                .optionalText("/involvement/preparation", role.preparation(), LONGEST_TEXT)
                .optionalText("/involvement/buddy", role.buddy(), LONGEST_TEXT)
                .optionalText("/involvement/debrief", role.debrief(), LONGEST_TEXT)
                .optionalText("/involvement/benefitsAdvice", role.benefitsAdvice(), LONGEST_TEXT);
    }

    /** What is to be looked at in one thing of a list. */
    @FunctionalInterface
    interface Look<T> {
        void at(String pointer, T one);
    }

    static <T> void each(FieldChecks checks, String pointer, @Nullable List<T> all, Look<T> look) {
        if (all != null) {
            checks.that(all.size() <= MOST, pointer, "At most " + MOST + ".");
            for (int i = 0; i < Math.min(all.size(), MOST); i++) {
                look.at(pointer + "/" + i, all.get(i));
            }
        }
    }

    /** Only after it has been checked. */
    Opportunity opportunity(String externalId, @Nullable String providerKey) {
        List<Offering> all = new ArrayList<>();
        for (NewOffering offering : some(offerings)) {
            all.add(offering.offering(all.size() + 1));
        }
        return new Opportunity(
                externalId,
                providerKey,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(title).strip(),
                summary,
                description,
                rqfLevel == null ? null : rqfLevel == 0 ? "Entry level" : "Level " + rqfLevel,
                url,
                new Details.OfOpportunity(
                        some(subjects),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        new Details.Classification(rqfLevel, learningAim, some(occupations)),
                        access == null ? Details.Access.UNSAID : access.checked(),
                        some(experts),
                        involvement),
                all);
    }
}
