package org.alongside.opportunity.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opportunity as it is shown. */
public record OpportunityView(
        UUID opportunityId,
        OpportunityKind kind,
        String title,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String level,
        @Nullable String url,
        @Nullable ProviderView provider,
        List<Details.Subject> subjects,
        List<Details.Section> sections,
        List<Details.Qualification> qualifications,
        List<Details.Credit> credits,
        List<Details.Identifier> identifiers,
        List<String> types,
        Details.@Nullable Image image,
        Details.Classification classification,
        Details.Access access,
        List<Details.Experts> experts,
        Details.@Nullable Involvement involvement,
        List<OfferingView> offerings,
        @Nullable JoinedView joined,
        SourceView source) {

    public OpportunityView {
        subjects = List.copyOf(subjects);
        sections = List.copyOf(sections);
        qualifications = List.copyOf(qualifications);
        credits = List.copyOf(credits);
        identifiers = List.copyOf(identifiers);
        types = List.copyOf(types);
        experts = List.copyOf(experts);
        offerings = List.copyOf(offerings);
    }

    /**
     * The same by several feeds: the one that leads is shown in lists, the others answer by their ids.
     *
     * @param opportunityIds all that are on offer, the leading one first
     * @param joinIds what holds them together
     */
    public record JoinedView(UUID leadingOpportunityId, List<UUID> opportunityIds, List<UUID> joinIds) {
        public JoinedView {
            opportunityIds = List.copyOf(opportunityIds);
            joinIds = List.copyOf(joinIds);
        }
    }

    public record ProviderView(
            UUID providerId,
            String name,
            @Nullable String ukprn,
            @Nullable String description,
            @Nullable String url,
            @Nullable Boolean userLed,
            List<String> declaredInterests) {
        public ProviderView {
            declaredInterests = List.copyOf(declaredInterests);
        }
    }

    /** A date to the precision that the provider gave: {@code earliest} and {@code latest} are equal for a day. */
    public record DateView(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable String text) {}

    /** {@code amount} in GBP with two decimals, only where the provider's words settle it. */
    public record CostView(@Nullable String text, @Nullable String amount) {}

    public record DurationView(
            @Nullable String text, @Nullable String iso) {}

    public record VenueView(
            @Nullable String name,
            @Nullable String address,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    /** Weekly, or on one date; local time of the place. */
    public record SessionView(String day, @Nullable LocalDate date, LocalTime from, LocalTime to) {}

    public record OfferingView(
            UUID offeringId,
            @Nullable String title,
            @Nullable String description,
            @Nullable DateView start,
            @Nullable DateView end,
            @Nullable DurationView duration,
            @Nullable LocalDate applyFrom,
            @Nullable LocalDate applyUntil,
            @Nullable String applyTo,
            @Nullable StudyMode studyMode,
            @Nullable AttendanceMode attendanceMode,
            @Nullable AttendancePattern attendancePattern,
            @Nullable CostView cost,
            @Nullable Integer places,
            @Nullable String placesText,
            @Nullable Integer minimumAge,
            @Nullable Integer maximumAge,
            @Nullable VenueView venue,
            List<SessionView> sessions,
            List<Details.Section> sections,
            List<String> engagement,
            List<String> languagesOfInstruction,
            List<String> languagesOfAssessment,
            @Nullable StartKind startKind,
            @Nullable Boolean flexibleHours,
            @Nullable Integer placesLeft,
            List<Details.Funding> funding) {
        public OfferingView {
            sessions = List.copyOf(sessions);
            sections = List.copyOf(sections);
            engagement = List.copyOf(engagement);
            languagesOfInstruction = List.copyOf(languagesOfInstruction);
            languagesOfAssessment = List.copyOf(languagesOfAssessment);
            funding = List.copyOf(funding);
        }
    }

    /**
     * Where it comes from and how fresh it is.
     *
     * @param confirmedAt when the provider's feed last said so
     */
    public record SourceView(
            UUID feedId,
            String feedName,
            String format,
            String externalId,
            Instant firstSeenAt,
            Instant changedAt,
            Instant confirmedAt) {}
}
