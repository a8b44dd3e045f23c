package org.alongside.opportunity.schemaorg;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.Venue;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What was read, as it would be shown once it had been kept; ids are made of those of the source. */
@NullUnmarked
public final class ShownAs {
    private static final Instant WHEN = Instant.parse("2027-01-04T02:00:00Z");

    private ShownAs() {}

    public static OpportunityView of(Opportunity o, @Nullable Provider provider) {
        return new OpportunityView(
                id(o.externalId()),
                o.kind(),
                o.title(),
                o.summary(),
                o.description(),
                o.level(),
                o.url(),
                provider == null
                        ? null
                        : new OpportunityView.ProviderView(
                                id(provider.externalId()),
                                provider.name(),
                                provider.ukprn(),
                                provider.description(),
                                provider.url(),
                                provider.userLed(),
                                provider.declaredInterests()),
                o.details().subjects(),
                o.details().sections(),
                o.details().qualifications(),
                o.details().credits(),
                o.details().identifiers(),
                o.details().types(),
                o.details().image(),
                o.details().classification(),
                o.details().access(),
                o.details().experts(),
                o.details().involvement(),
                o.offerings().stream().map(ShownAs::offering).toList(),
                null,
                new OpportunityView.SourceView(
                        id("feed"), "A feed", "SCHEMA_ORG_JSON_LD", o.externalId(), WHEN, WHEN, WHEN));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static OpportunityView.OfferingView offering(Offering f) {
        return new OpportunityView.OfferingView(
                id(f.externalId()),
                f.title(),
                f.details().description(),
                date(f.start()),
                date(f.end()),
                f.durationText() == null ? null : new OpportunityView.DurationView(f.durationText(), f.durationIso()),
                f.applyFrom(),
                f.applyUntil(),
                f.applyTo(),
                f.studyMode(),
                f.attendanceMode(),
                f.attendancePattern(),
                f.cost().text() == null
                        ? null
                        : new OpportunityView.CostView(
                                f.cost().text(),
                                f.cost().amount() == null
                                        ? null
                                        : f.cost().amount().toPlainString()),
                f.places(),
                f.placesText(),
                f.minimumAge(),
                f.maximumAge(),
                venue(f.venue()),
                f.sessions().stream().map(ShownAs::session).toList(),
                f.details().sections(),
                f.details().engagement(),
                f.details().languagesOfInstruction(),
                f.details().languagesOfAssessment(),
                f.details().startKind(),
                f.details().flexibleHours(),
                f.details().placesLeft(),
                f.details().funding());
    }

    private static OpportunityView.@Nullable DateView date(StatedDate date) {
        return date.earliest() == null && date.text() == null
                ? null
                : new OpportunityView.DateView(date.earliest(), date.latest(), date.text());
    }

    private static OpportunityView.@Nullable VenueView venue(@Nullable Venue v) {
        return v == null
                ? null
                : new OpportunityView.VenueView(
                        v.name(),
                        v.address(),
                        v.town(),
                        v.postcode(),
                        v.phone(),
                        v.email(),
                        v.latitude(),
                        v.longitude());
    }

    private static OpportunityView.SessionView session(Session session) {
        return new OpportunityView.SessionView(
                session.day().name(),
                session instanceof Session.Dated dated ? dated.on() : null,
                session.from(),
                session.to());
    }

    /** The same of another kind, under another title. */
    static OpportunityView as(OpportunityView v, OpportunityKind kind, String title) {
        return new OpportunityView(
                v.opportunityId(),
                kind,
                title,
                v.summary(),
                v.description(),
                v.level(),
                v.url(),
                v.provider(),
                v.subjects(),
                v.sections(),
                v.qualifications(),
                v.credits(),
                v.identifiers(),
                v.types(),
                v.image(),
                v.classification(),
                v.access(),
                v.experts(),
                v.involvement(),
                v.offerings(),
                null,
                v.source());
    }

    /** All ids taken out, which a reader makes of what it is given. */
    public static OpportunityView withoutIds(OpportunityView v) {
        UUID none = new UUID(0, 0);
        OpportunityView.ProviderView p = v.provider();
        List<OpportunityView.OfferingView> offerings = v.offerings().stream()
                .map(f -> new OpportunityView.OfferingView(
                        none,
                        f.title(),
                        f.description(),
                        f.start(),
                        f.end(),
                        f.duration(),
                        f.applyFrom(),
                        f.applyUntil(),
                        f.applyTo(),
                        f.studyMode(),
                        f.attendanceMode(),
                        f.attendancePattern(),
                        f.cost(),
                        f.places(),
                        f.placesText(),
                        f.minimumAge(),
                        f.maximumAge(),
                        f.venue(),
                        f.sessions(),
                        f.sections(),
                        f.engagement(),
                        f.languagesOfInstruction(),
                        f.languagesOfAssessment(),
                        f.startKind(),
                        f.flexibleHours(),
                        f.placesLeft(),
                        f.funding()))
                .toList();
        return new OpportunityView(
                none,
                v.kind(),
                v.title(),
                v.summary(),
                v.description(),
                v.level(),
                v.url(),
                p == null
                        ? null
                        : new OpportunityView.ProviderView(
                                none,
                                p.name(),
                                p.ukprn(),
                                p.description(),
                                p.url(),
                                p.userLed(),
                                p.declaredInterests()),
                v.subjects(),
                v.sections(),
                v.qualifications(),
                v.credits(),
                v.identifiers(),
                v.types(),
                v.image(),
                v.classification(),
                v.access(),
                v.experts(),
                v.involvement(),
                offerings,
                null,
                new OpportunityView.SourceView(none, "", "", "", WHEN, WHEN, WHEN));
    }
}
