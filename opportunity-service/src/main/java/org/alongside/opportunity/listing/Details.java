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

    public record OfOpportunity(
            List<Subject> subjects,
            List<Section> sections,
            List<Qualification> qualifications,
            List<Credit> credits,
            List<Identifier> identifiers,
            List<String> types,
            @Nullable Image image) {
        public OfOpportunity {
            subjects = List.copyOf(subjects);
            sections = List.copyOf(sections);
            qualifications = List.copyOf(qualifications);
            credits = List.copyOf(credits);
            identifiers = List.copyOf(identifiers);
            types = List.copyOf(types);
        }
    }

    public record OfOffering(
            @Nullable String description,
            List<Section> sections,
            List<Identifier> identifiers,
            List<String> engagement,
            List<String> languagesOfInstruction,
            List<String> languagesOfAssessment) {
        public OfOffering {
            sections = List.copyOf(sections);
            identifiers = List.copyOf(identifiers);
            engagement = List.copyOf(engagement);
            languagesOfInstruction = List.copyOf(languagesOfInstruction);
            languagesOfAssessment = List.copyOf(languagesOfAssessment);
        }
    }
}
