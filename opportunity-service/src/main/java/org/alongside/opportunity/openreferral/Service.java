package org.alongside.opportunity.openreferral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An opportunity as a service of Open Referral UK 3.0; ages in years, money in GBP, times of the place. */
@Snake
record Service(
        UUID id,
        @Nullable UUID organizationId,
        String name,
        @Nullable String description,
        @Nullable String url,
        String status,
        @Nullable String accreditations,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        LocalDate assuredDate,
        Instant lastModified,
        @Nullable Organization organization,
        @Nullable List<Schedule> schedules,
        @Nullable List<ServiceAtLocation> serviceAtLocations,
        @Nullable List<Language> languages,
        @Nullable List<Funding> funding,
        @Nullable List<CostOption> costOptions,
        @Nullable List<Contact> contacts,
        @Nullable List<Attribute> attributes) {

    /** What stands in lists: nothing of which a service has several. */
    Service inAList() {
        return new Service(
                id,
                organizationId,
                name,
                description,
                url,
                status,
                accreditations,
                minimumAge,
                maximumAge,
                assuredDate,
                lastModified,
                organization == null ? null : organization.inAList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same without its places, for one of them. */
    Service withoutPlaces() {
        return new Service(
                id,
                organizationId,
                name,
                description,
                url,
                status,
                accreditations,
                minimumAge,
                maximumAge,
                assuredDate,
                lastModified,
                organization,
                schedules,
                null,
                languages,
                funding,
                costOptions,
                contacts,
                attributes);
    }

    @Snake
    record Organization(
            UUID id,
            String name,
            String description,
            @Nullable String website,
            @Nullable List<Identifier> organizationIdentifiers) {
        Organization inAList() {
            return new Organization(id, name, description, website, null);
        }
    }

    @Snake
    record Identifier(
            UUID id, UUID organizationId, String identifierScheme, String identifierType, String identifier) {}

    /** When an offering is on: every week on a day, on one date, or within a time. */
    @Snake
    record Schedule(
            UUID id,
            UUID serviceId,
            @Nullable UUID serviceAtLocationId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate dtstart,
            @Nullable String freq,
            @Nullable Integer interval,
            @Nullable String byday,
            @Nullable String description,
            @Nullable String opensAt,
            @Nullable String closesAt,
            @Nullable String attendingType,
            @Nullable String notes) {}

    /** An offering, with its place where that is known; its id is the offering's, and that of the offering's cost. */
    @Snake
    record ServiceAtLocation(
            UUID id, UUID serviceId, @Nullable Location location) {}

    @Snake
    record Location(
            UUID id,
            String locationType,
            @Nullable String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable List<Address> addresses) {
        Location inAList() {
            return new Location(id, locationType, name, latitude, longitude, null);
        }
    }

    @Snake
    record Address(
            UUID id,
            UUID locationId,
            @JsonProperty("address_1") String address1,
            String city,
            String stateProvince,
            String postalCode,
            String country,
            String addressType) {}

    @Snake
    record Language(UUID id, UUID serviceId, String name, String code) {}

    @Snake
    record Funding(UUID id, UUID serviceId, String source) {}

    @Snake
    record CostOption(
            UUID id,
            UUID serviceId,
            @Nullable String option,
            @Nullable BigDecimal amount,
            @Nullable String amountDescription) {}

    @Snake
    record Contact(UUID id, UUID serviceId, String name, String title) {}

    @Snake
    record Attribute(UUID id, UUID linkId, UUID taxonomyTermId, String linkType, Term taxonomyTerm) {}

    /** A term of one of the taxonomies in which opportunities are told apart. */
    @Snake
    record Term(
            UUID id,
            String name,
            String description,
            String taxonomy,
            UUID taxonomyId,
            @Nullable String term) {}
}
