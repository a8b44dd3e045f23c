package org.alongside.opportunity.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Reads an opportunity with its offerings in one statement, and so as of one moment. */
@ApplicationScoped
class OpportunityViews {
    static final String SELECT = """
            select o.opportunity_id, o.kind, o.title, o.summary, o.description, o.level, o.url, o.details,
                   o.external_id, o.created_at, o.changed_at, o.removed_at,
                   greatest(o.changed_at, o.confirmed_at, d.confirmed_at) as confirmed_at, d.feed_id, d.name as feed_name, d.format,
                   p.provider_id, p.name as provider_name, p.ukprn, p.description as provider_description,
                   p.url as provider_url, p.user_led, p.details -> 'declaredInterests' as declared_interests,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                           'offeringId', f.offering_id, 'title', f.title,
                           'description', f.details -> 'description',
                           'start', case when f.start_text is not null or f.start_earliest is not null then jsonb_build_object(
                               'earliest', f.start_earliest, 'latest', f.start_latest, 'text', f.start_text) end,
                           'end', case when f.end_text is not null or f.end_earliest is not null then jsonb_build_object(
                               'earliest', f.end_earliest, 'latest', f.end_latest, 'text', f.end_text) end,
                           'duration', case when f.duration_text is not null then jsonb_build_object(
                               'text', f.duration_text, 'iso', f.duration_iso) end,
                           'applyFrom', f.apply_from, 'applyUntil', f.apply_until, 'applyTo', f.apply_to,
                           'studyMode', f.study_mode, 'attendanceMode', f.attendance_mode,
                           'attendancePattern', f.attendance_pattern,
                           'cost', case when f.cost_text is not null then jsonb_build_object(
                               'text', f.cost_text, 'amount', cast(f.cost_amount as text)) end,
                           'places', f.places, 'placesText', f.places_text,
                           'minimumAge', f.minimum_age, 'maximumAge', f.maximum_age,
                           'venue', case when v.venue_id is not null then jsonb_build_object(
                               'name', v.name, 'address', v.address, 'town', v.town, 'postcode', v.postcode,
                               'phone', v.phone, 'email', v.email, 'latitude', v.latitude, 'longitude', v.longitude) end,
                           'sessions', (select coalesce(jsonb_agg(jsonb_build_object(
                                   'day', (array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY',
                                                 'SUNDAY'])[s.day],
                                   'date', s.on_date, 'from', s.from_time, 'to', s.to_time) order by s.session_no), '[]')
                               from offering_session s
                              where s.tenant_id = f.tenant_id and s.offering_id = f.offering_id),
                           'sections', f.details -> 'sections', 'engagement', f.details -> 'engagement',
                           'languagesOfInstruction', f.details -> 'languagesOfInstruction',
                           'languagesOfAssessment', f.details -> 'languagesOfAssessment',
                           'startKind', f.details -> 'startKind', 'flexibleHours', f.details -> 'flexibleHours',
                           'placesLeft', f.details -> 'placesLeft', 'funding', f.details -> 'funding')
                       order by f.start_earliest nulls last, f.position), '[]')
                      from offering f
                      left join venue v on v.tenant_id = f.tenant_id and v.venue_id = f.venue_id
                     where f.tenant_id = o.tenant_id and f.opportunity_id = o.opportunity_id
                       and f.removed_at is null) as offerings,
                   (select jsonb_build_object(
                           'leadingOpportunityId', (array_agg(m.opportunity_id order by m.place))[1],
                           'opportunityIds', jsonb_agg(m.opportunity_id order by m.place),
                           'joinIds', (select jsonb_agg(distinct i.join_id)
                               from joined_opportunity g
                               join opportunity_join_member i on i.tenant_id = g.tenant_id and i.opportunity_id = g.opportunity_id
                               join opportunity_join j on j.tenant_id = i.tenant_id and j.join_id = i.join_id and j.ended_at is null
                              where g.tenant_id = own.tenant_id and g.group_id = own.group_id))
                      from joined_opportunity own
                      join joined_opportunity m on m.tenant_id = own.tenant_id and m.group_id = own.group_id
                      join opportunity mo on mo.tenant_id = m.tenant_id and mo.opportunity_id = m.opportunity_id
                                         and mo.removed_at is null
                     where own.tenant_id = o.tenant_id and own.opportunity_id = o.opportunity_id
                     group by own.tenant_id, own.group_id having count(*) > 1) as joined
              from opportunity o
              join feed d on d.tenant_id = o.tenant_id and d.feed_id = o.feed_id
              left join provider p on p.tenant_id = o.tenant_id and p.provider_id = o.provider_id
             where o.opportunity_id = any(cast(? as uuid[]))""";

    private final ObjectMapper mapper;

    OpportunityViews(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Listings.Found read(ResultSet row) throws SQLException {
        if (row.getObject("removed_at") != null) {
            return new Listings.Found.Removed();
        }
        Details.OfOpportunity details = parse(row.getString("details"), Details.OfOpportunity.class);
        return new Listings.Found.OnOffer(new OpportunityView(
                row.getObject("opportunity_id", UUID.class),
                OpportunityKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("description"),
                row.getString("level"),
                row.getString("url"),
                provider(row),
                details.subjects(),
                details.sections(),
                details.qualifications(),
                details.credits(),
                details.identifiers(),
                details.types(),
                details.image(),
                details.classification(),
                details.access(),
                details.experts(),
                details.involvement(),
                List.of(parse(row.getString("offerings"), OpportunityView.OfferingView[].class)),
                row.getString("joined") == null
                        ? null
                        : parse(row.getString("joined"), OpportunityView.JoinedView.class),
                new OpportunityView.SourceView(
                        row.getObject("feed_id", UUID.class),
                        row.getString("feed_name"),
                        row.getString("format"),
                        row.getString("external_id"),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "changed_at"),
                        Sql.instant(row, "confirmed_at"))));
    }

    private OpportunityView.@Nullable ProviderView provider(ResultSet row) throws SQLException {
        UUID id = row.getObject("provider_id", UUID.class);
        return id == null
                ? null
                : new OpportunityView.ProviderView(
                        id,
                        row.getString("provider_name"),
                        row.getString("ukprn"),
                        row.getString("provider_description"),
                        row.getString("provider_url"),
                        row.getObject("user_led", Boolean.class),
                        List.of(parse(row.getString("declared_interests"), String[].class)));
    }

    private <T> T parse(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
