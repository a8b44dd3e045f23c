package org.alongside.opportunity.feed.openreferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * What taxonomies say of a service: its subjects, for whom it is, and of what kind it is.
 *
 * <p>The standard has no kinds. A term of the taxonomy {@value #KINDS} names one outright. Else a term whose whole name says what the
 * service is (“Volunteering”) decides, never a word inside a name, and never a term that says for whom it is. Else it is a
 * {@code VISIT}: somewhere to go, which promises neither a qualification nor work nor pay.
 *
 * @param eligibility for whom it is, in the names of the terms that say so; null where none does
 * @param level of the Regulated Qualifications Framework, where a term of our own taxonomy says it
 * @param own whether the kind stands under the id of our own taxonomy, so that the service comes from a catalogue like this one
 */
record Attributes(
        OpportunityKind kind,
        List<Details.Subject> subjects,
        @Nullable String eligibility,
        @Nullable Integer level,
        boolean own) {
    static final String KINDS = "Alongside opportunity kind";

    /** The ids that {@code openreferral.Taxonomy} gives. */
    private static final String KINDS_ID = "bdfba937-2b6e-99a5-89ed-072aa9965043";

    private static final String LEVELS_ID = "ec46cfef-93df-98a4-8cda-0c5df179485e";
    private static final String SUBJECTS_ID = "171cb8f3-2b5b-d0a6-53ae-c8cc647f17ae";
    private static final String SUBJECTS = "Subject";

    private static final Set<String> OF_PEOPLE = Set.of("eligib", "audience", "target", "people", "circumstance");
    private static final Map<String, OpportunityKind> KIND_BY_NAME = Map.ofEntries(
            Map.entry("course", OpportunityKind.COURSE),
            Map.entry("courses", OpportunityKind.COURSE),
            Map.entry("adult learning", OpportunityKind.COURSE),
            Map.entry("adult education", OpportunityKind.COURSE),
            Map.entry("adult learning courses", OpportunityKind.COURSE),
            Map.entry("training", OpportunityKind.TRAINING),
            Map.entry("training courses", OpportunityKind.TRAINING),
            Map.entry("apprenticeship", OpportunityKind.APPRENTICESHIP),
            Map.entry("apprenticeships", OpportunityKind.APPRENTICESHIP),
            Map.entry("supported internship", OpportunityKind.SUPPORTED_INTERNSHIP),
            Map.entry("supported internships", OpportunityKind.SUPPORTED_INTERNSHIP),
            Map.entry("work experience", OpportunityKind.WORK_EXPERIENCE),
            Map.entry("job vacancies", OpportunityKind.JOB),
            Map.entry("volunteering", OpportunityKind.VOLUNTEERING),
            Map.entry("volunteering opportunities", OpportunityKind.VOLUNTEERING),
            Map.entry("self-employment", OpportunityKind.SELF_EMPLOYMENT));

    Attributes {
        subjects = List.copyOf(subjects);
    }

    static Attributes read(JsonObject service) {
        @Nullable OpportunityKind said = null;
        @Nullable OpportunityKind byName = null;
        @Nullable Integer level = null;
        boolean own = false;
        List<Details.Subject> subjects = new ArrayList<>();
        List<String> people = new ArrayList<>();
        List<JsonObject> attributes = new ArrayList<>(service.objects("attributes"));
        attributes.addAll(service.objects("taxonomy_terms"));
        for (JsonObject each : attributes) {
            each.known("id", "link_id", "taxonomy_term_id", "link_entity");
            String link = each.line("link_type", JsonLimits.TITLE_LENGTH);
            JsonObject inside = each.object("taxonomy_term");
            JsonObject term = inside == null ? each : inside;
            term.known("id", "parent_id", "taxonomy_id", "term", "description");
            String name = term.line("name", JsonLimits.TITLE_LENGTH);
            String taxonomy = term.line("taxonomy", JsonLimits.TITLE_LENGTH);
            if (name == null) {
                continue;
            }
            String lower = name.toLowerCase(Locale.ROOT);
            OpportunityKind kind = KINDS.equalsIgnoreCase(taxonomy) ? named(name) : null;
            String taxonomyId = term.id("taxonomy_id");
            if (kind != null) {
                said = said == null ? kind : said;
                own |= KINDS_ID.equals(taxonomyId);
            } else if (LEVELS_ID.equals(taxonomyId) && level == null) {
                level = term.whole("term", 8);
            } else if (SUBJECTS_ID.equals(taxonomyId)) {
                subjects.add(new Details.Subject(name, term.id("term"), SUBJECTS.equals(taxonomy) ? null : taxonomy));
            } else if (isOfPeople(link)) {
                people.add(name);
            } else {
                byName = byName == null ? KIND_BY_NAME.get(lower) : byName;
                String code = term.id("code");
                String uri = term.id("term_uri");
                subjects.add(new Details.Subject(name, code == null ? uri : code, taxonomy));
            }
        }
        OpportunityKind kind = said == null ? byName : said;
        return new Attributes(
                kind == null ? OpportunityKind.VISIT : kind,
                subjects,
                people.isEmpty() ? null : String.join("; ", people),
                level,
                own);
    }

    private static boolean isOfPeople(@Nullable String link) {
        return link != null && OF_PEOPLE.stream().anyMatch(link.toLowerCase(Locale.ROOT)::contains);
    }

    private static @Nullable OpportunityKind named(String name) {
        for (OpportunityKind kind : OpportunityKind.values()) {
            if (kind.name().equalsIgnoreCase(name.replace(' ', '_'))) {
                return kind;
            }
        }
        return null;
    }
}
