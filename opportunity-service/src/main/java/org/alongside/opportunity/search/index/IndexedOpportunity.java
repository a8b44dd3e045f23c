package org.alongside.opportunity.search.index;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/**
 * What is searched and shown of an opportunity that is on offer. Null and empty lists mean that nobody has said.
 *
 * @param tenant whose row it is; {@link CatalogueQuery#NATIONAL} for what everybody sees
 * @param opportunityId of one opportunity only, whatever the tenant
 * @param feedId the feed that it came by; {@link CatalogueIndex#confirm} speaks of all that came by one
 * @param subjects labels of its subjects
 * @param texts the description and its parts, searched only
 * @param rqfLevel of the Regulated Qualifications Framework, 0 for entry level to 8
 * @param subjectCodes of the sector subject area classification, such as {@code 7.1}, or of another scheme, {@code scheme:code}
 * @param occupationCodes of the Standard Occupational Classification 2020, one to four digits
 * @param confirmedAt when the provider last said that all of this is so
 * @param behind whether another one that is the same is shown in its place: a search passes over it, a match does not
 */
public record IndexedOpportunity(
        String tenant,
        UUID opportunityId,
        @Nullable UUID feedId,
        OpportunityKind kind,
        String title,
        @Nullable String summary,
        List<String> subjects,
        List<String> texts,
        @Nullable String providerName,
        @Nullable Integer rqfLevel,
        List<String> subjectCodes,
        List<String> occupationCodes,
        List<String> formats,
        List<String> adjustments,
        @Nullable Instant confirmedAt,
        List<IndexedOffering> offerings,
        boolean behind) {
    public IndexedOpportunity {
        subjects = List.copyOf(subjects);
        texts = List.copyOf(texts);
        subjectCodes = List.copyOf(subjectCodes);
        occupationCodes = List.copyOf(occupationCodes);
        formats = List.copyOf(formats);
        adjustments = List.copyOf(adjustments);
        offerings = List.copyOf(offerings);
        if (rqfLevel != null && (rqfLevel < 0 || rqfLevel > 8)) {
            throw new IllegalArgumentException("a level is 0 to 8");
        }
    }
}
