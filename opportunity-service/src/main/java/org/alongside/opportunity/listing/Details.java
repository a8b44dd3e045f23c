package org.alongside.opportunity.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown but never filtered on; kept as one document beside its row. */
public final class Details {
    private Details() {}

    /**
     * A topic of the opportunity.
     *
     * @param scheme the vocabulary that {@code code} belongs to, where named
     */
    public record Subject(
            String label, @Nullable String code, @Nullable String scheme) {}

    /**
     * A named part of the description, such as {@code prerequisite} or {@code career-outcome}.
     *
     * @param text plain text, or null where only a link is given
     * @param href a web address, or null
     */
    public record Section(
            String name, @Nullable String text, @Nullable String href) {}

    public record Qualification(
            String title,
            @Nullable String abbreviation,
            @Nullable String level,
            @Nullable String awardedBy,
            @Nullable String accreditedBy) {}

    public record Credit(String scheme, String level, String value) {}

    /** An identifier that the source uses; {@code scheme} is null for the default one, a web address. */
    public record Identifier(@Nullable String scheme, String value) {}

    public record Image(String src, @Nullable String alt) {}

    /**
     * Where an opportunity stands in the lists of others.
     *
     * @param rqfLevel of the Regulated Qualifications Framework, 0 for entry level to 8; null where nobody has said
     * @param learningAim the reference in the Learning Aims Reference Service, eight characters, or null
     */
    public record Classification(
            @Nullable Integer rqfLevel, @Nullable String learningAim, List<Occupation> occupations) {
        public static final Classification NONE = new Classification(null, null, List.of());

        public Classification {
            occupations = List.copyOf(occupations);
        }
    }

    /**
     * Work that an opportunity leads to.
     *
     * @param soc2020 the unit group of the Standard Occupational Classification 2020, four digits, or null
     */
    public record Occupation(@Nullable String soc2020, String label) {}

    /**
     * Who can take an opportunity up, and what is done so that they can. Lists are empty where nobody has said.
     *
     * @param entryRequirements what somebody has to bring
     * @param eligibility whom the law or the payer lets in, as the provider declares it
     * @param formats in which materials are to be had, such as easy read or large print
     * @param adjustments that are offered
     * @param askWhom who is to be asked for them
     * @param support that somebody who takes part is given
     */
    public record Access(
            @Nullable String entryRequirements,
            @Nullable String eligibility,
            List<String> formats,
            List<String> adjustments,
            @Nullable String askWhom,
            List<String> support) {
        public static final Access UNSAID = new Access(null, null, List.of(), List.of(), null, List.of());

        public Access {
            formats = List.copyOf(formats);
            adjustments = List.copyOf(adjustments);
            support = List.copyOf(support);
        }
    }

    /**
     * Experts by experience who had a part in it.
     *
     * @param stage of the work, such as design, delivery or evaluation
     * @param paid null where nobody has said
     */
    public record Experts(
            String who, @Nullable String stage, @Nullable Boolean paid) {}

    /** What a paid lived-experience role says of itself; null where nobody has said. */
    public record Involvement(
            @Nullable String purpose,
            @Nullable String pay,
            @Nullable String paidTo,
            @Nullable String transport,
            @Nullable String supportCosts,
            @Nullable String preparation,
            @Nullable String buddy,
            @Nullable String debrief,
            @Nullable String benefitsAdvice) {}

    /** @param experts empty where nobody has said that there were any */
    public record OfOpportunity(
            List<Subject> subjects,
            List<Section> sections,
            List<Qualification> qualifications,
            List<Credit> credits,
            List<Identifier> identifiers,
            List<String> types,
            @Nullable Image image,
            Classification classification,
            Access access,
            List<Experts> experts,
            @Nullable Involvement involvement) {

        /** Of which nobody says where it stands in other lists, nor who can take it up. */
        public OfOpportunity(
                List<Subject> subjects,
                List<Section> sections,
                List<Qualification> qualifications,
                List<Credit> credits,
                List<Identifier> identifiers,
                List<String> types,
                @Nullable Image image) {
            this(
                    subjects,
                    sections,
                    qualifications,
                    credits,
                    identifiers,
                    types,
                    image,
                    Classification.NONE,
                    Access.UNSAID,
                    List.of(),
                    null);
        }

        public OfOpportunity {
            experts = List.copyOf(experts);
            subjects = List.copyOf(subjects);
            sections = List.copyOf(sections);
            qualifications = List.copyOf(qualifications);
            credits = List.copyOf(credits);
            identifiers = List.copyOf(identifiers);
            types = List.copyOf(types);
        }
    }

    /**
     * Money that somebody gives for taking part.
     *
     * @param code in the words of its giver, such as an apprenticeship levy or an adult skills fund; null where there is none
     */
    public record Funding(String label, @Nullable String code) {}

    /**
     * @param startKind null where nobody has said
     * @param flexibleHours whether somebody chooses the hours themself; null where nobody has said
     * @param placesLeft null where that is not known
     */
    public record OfOffering(
            @Nullable String description,
            List<Section> sections,
            List<Identifier> identifiers,
            List<String> engagement,
            List<String> languagesOfInstruction,
            List<String> languagesOfAssessment,
            @Nullable StartKind startKind,
            @Nullable Boolean flexibleHours,
            @Nullable Integer placesLeft,
            List<Funding> funding) {

        /** Of which nobody says how it begins, nor who pays. */
        public OfOffering(
                @Nullable String description,
                List<Section> sections,
                List<Identifier> identifiers,
                List<String> engagement,
                List<String> languagesOfInstruction,
                List<String> languagesOfAssessment) {
            this(
                    description,
                    sections,
                    identifiers,
                    engagement,
                    languagesOfInstruction,
                    languagesOfAssessment,
                    null,
                    null,
                    null,
                    List.of());
        }

        public OfOffering {
            funding = List.copyOf(funding);
            sections = List.copyOf(sections);
            identifiers = List.copyOf(identifiers);
            engagement = List.copyOf(engagement);
            languagesOfInstruction = List.copyOf(languagesOfInstruction);
            languagesOfAssessment = List.copyOf(languagesOfAssessment);
        }
    }
}
