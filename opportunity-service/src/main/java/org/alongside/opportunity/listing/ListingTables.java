package org.alongside.opportunity.listing;

import java.util.List;
import org.alongside.opportunity.listing.ListingRows.OfferingRow;
import org.alongside.opportunity.listing.ListingRows.OpportunityRow;
import org.alongside.opportunity.listing.ListingRows.SessionRow;
import org.alongside.opportunity.listing.ListingRows.SourceRow;
import org.alongside.opportunity.listing.ListingRows.VenueRow;

/** The tables that a batch of opportunities is written into, column by column. */
final class ListingTables {
    static final BatchInsert<VenueRow> VENUE = new BatchInsert<VenueRow>("venue", "tenant_id", "feed_id")
            .with("venue_id", "uuid", VenueRow::venueId)
            .with("external_id", "text", VenueRow::externalId)
            .with("name", "text", VenueRow::name)
            .with("address", "text", VenueRow::address)
            .with("town", "text", VenueRow::town)
            .with("postcode", "text", VenueRow::postcode)
            .with("phone", "text", VenueRow::phone)
            .with("email", "text", VenueRow::email)
            .with("latitude", "double precision", VenueRow::latitude)
            .with("longitude", "double precision", VenueRow::longitude);

    static final BatchInsert<OpportunityRow> OPPORTUNITY = new BatchInsert<OpportunityRow>(
                    "opportunity", "tenant_id", "feed_id", "created_at", "changed_at")
            .with("opportunity_id", "uuid", OpportunityRow::opportunityId)
            .with("external_id", "text", OpportunityRow::externalId)
            .with("provider_id", "uuid", OpportunityRow::providerId)
            .with("kind", "text", OpportunityRow::kind)
            .with("title", "text", OpportunityRow::title)
            .with("summary", "text", OpportunityRow::summary)
            .with("description", "text", OpportunityRow::description)
            .with("level", "text", OpportunityRow::level)
            .with("url", "text", OpportunityRow::url)
            .with("subject_text", "text", OpportunityRow::subjectText)
            .with("section_text", "text", OpportunityRow::sectionText)
            .with("details", "jsonb", OpportunityRow::details)
            .withHex("fingerprint", OpportunityRow::fingerprint);

    static final BatchInsert<SourceRow> SOURCE = new BatchInsert<SourceRow>(
                    "opportunity_source", "tenant_id", "run_id", "kept_at")
            .with("opportunity_id", "uuid", SourceRow::opportunityId)
            .with("line", "int", SourceRow::line)
            .with("content", "text", SourceRow::content);

    static final BatchInsert<OfferingRow> OFFERING = new BatchInsert<OfferingRow>("offering", "tenant_id")
            .with("offering_id", "uuid", OfferingRow::offeringId)
            .with("opportunity_id", "uuid", OfferingRow::opportunityId)
            .with("external_id", "text", OfferingRow::externalId)
            .with("position", "int", OfferingRow::position)
            .with("title", "text", OfferingRow::title)
            .with("start_earliest", "date", OfferingRow::startEarliest)
            .with("start_latest", "date", OfferingRow::startLatest)
            .with("start_text", "text", OfferingRow::startText)
            .with("end_earliest", "date", OfferingRow::endEarliest)
            .with("end_latest", "date", OfferingRow::endLatest)
            .with("end_text", "text", OfferingRow::endText)
            .with("duration_text", "text", OfferingRow::durationText)
            .with("duration_iso", "text", OfferingRow::durationIso)
            .with("apply_from", "date", OfferingRow::applyFrom)
            .with("apply_until", "date", OfferingRow::applyUntil)
            .with("apply_to", "text", OfferingRow::applyTo)
            .with("study_mode", "text", OfferingRow::studyMode)
            .with("attendance_mode", "text", OfferingRow::attendanceMode)
            .with("attendance_pattern", "text", OfferingRow::attendancePattern)
            .with("cost_text", "text", OfferingRow::costText)
            .with("cost_amount", "numeric", OfferingRow::costAmount)
            .with("places", "int", OfferingRow::places)
            .with("places_text", "text", OfferingRow::placesText)
            .with("minimum_age", "int", OfferingRow::minimumAge)
            .with("maximum_age", "int", OfferingRow::maximumAge)
            .with("venue_id", "uuid", OfferingRow::venueId)
            .with("details", "jsonb", OfferingRow::details);

    static final BatchInsert<SessionRow> SESSION = new BatchInsert<SessionRow>("offering_session", "tenant_id")
            .with("offering_id", "uuid", SessionRow::offeringId)
            .with("session_no", "int", SessionRow::sessionNo)
            .with("day", "int", SessionRow::day)
            .with("on_date", "date", SessionRow::onDate)
            .with("from_time", "time", SessionRow::fromTime)
            .with("to_time", "time", SessionRow::toTime);

    /** The same place in the same words is one row. */
    static final String NEW_VENUES = VENUE.insert() + " on conflict (tenant_id, venue_id) do nothing";

    static final String PUT_OPPORTUNITIES = OPPORTUNITY.insertOrUpdate(
            List.of("tenant_id", "opportunity_id"),
            List.of("feed_id", "external_id", "created_at"),
            ", removed_at = null");

    static final String PUT_SOURCES = SOURCE.insertOrUpdate(List.of("tenant_id", "opportunity_id"), List.of(), "");

    /** An offering keeps its id for as long as its feed knows it. */
    static final String PUT_OFFERINGS = OFFERING.insertOrUpdate(
            List.of("tenant_id", "opportunity_id", "external_id"), List.of("offering_id"), ", removed_at = null");

    private ListingTables() {}
}
