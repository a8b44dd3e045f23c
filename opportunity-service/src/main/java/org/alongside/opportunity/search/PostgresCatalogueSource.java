package org.alongside.opportunity.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.opportunity.search.index.CatalogueSource;
import org.alongside.opportunity.search.index.IndexedOpportunity;

/**
 * Reads the rows of all tenants for the index, which keeps them apart itself. The setting {@code app.maintenance} lets this one
 * transaction see them, and the policies that name it let it change nothing.
 */
@ApplicationScoped
public class PostgresCatalogueSource implements CatalogueSource {
    /** Looks up one row at a time where it says offset 0, whatever the planner believes of tables that are just being filled. */
    private static final String SELECT = """
            select c.change_token, c.tenant_id, c.opportunity_id,
                   c.removed,
                   exists (select from opportunity_behind b
                            where b.tenant_id = c.tenant_id and b.opportunity_id = c.opportunity_id) as behind,
                   o.feed_id, o.kind, o.title, o.summary, o.description,
                   o.section_text, o.details, p.name as provider_name, greatest(o.changed_at, d.confirmed_at) as confirmed_at,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                           'offeringId', f.offering_id, 'startEarliest', f.start_earliest, 'startLatest', f.start_latest,
                           'startText', f.start_text, 'startKind', f.details -> 'startKind',
                           'flexibleHours', f.details -> 'flexibleHours', 'end', f.end_latest,
                           'mode', f.attendance_mode, 'pattern', f.attendance_pattern, 'studyMode', f.study_mode,
                           'cost', cast(f.cost_amount as text), 'costText', f.cost_text,
                           'funded', jsonb_array_length(coalesce(f.details -> 'funding', '[]')) > 0,
                           'latitude', v.latitude, 'longitude', v.longitude, 'venueName', v.name, 'town', v.town,
                           'placesLeft', f.details -> 'placesLeft', 'applyUntil', f.apply_until,
                           'sessions', (select coalesce(jsonb_agg(jsonb_build_object(
                                   'day', s.day, 'date', s.on_date, 'from', s.from_time, 'to', s.to_time)
                                   order by s.session_no), '[]')
                               from offering_session s
                              where s.tenant_id = f.tenant_id and s.offering_id = f.offering_id))
                       order by f.position), '[]')
                      from offering f
                      left join lateral (select * from placed_venue there
                                          where there.tenant_id = f.tenant_id and there.venue_id = f.venue_id offset 0) v on true
                     where f.tenant_id = c.tenant_id and f.opportunity_id = c.opportunity_id
                       and f.removed_at is null) as offerings
              from (select * from opportunity_change where change_token > ? order by change_token limit ?) c
              join opportunity o on o.tenant_id = c.tenant_id and o.opportunity_id = c.opportunity_id
              join feed d on d.tenant_id = o.tenant_id and d.feed_id = o.feed_id
              left join lateral (select by.name from provider by
                                  where by.tenant_id = o.tenant_id and by.provider_id = o.provider_id offset 0) p on true
             order by c.change_token""";

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    public PostgresCatalogueSource(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    @Override
    public Changes after(long position, int most) {
        return reading(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setLong(1, position);
                select.setInt(2, most);
                try (ResultSet rows = select.executeQuery()) {
                    return changes(rows, position);
                }
            }
        });
    }

    private Changes changes(ResultSet rows, long position) throws SQLException {
        List<IndexedOpportunity> put = new ArrayList<>();
        List<UUID> removed = new ArrayList<>();
        long reached = position;
        while (rows.next()) {
            if (rows.getBoolean("removed")) {
                removed.add(rows.getObject("opportunity_id", UUID.class));
            } else {
                put.add(opportunity(rows));
            }
            reached = rows.getLong("change_token");
        }
        return new Changes(put, removed, reached);
    }

    private IndexedOpportunity opportunity(ResultSet row) throws SQLException {
        try {
            return IndexedContent.of(row, mapper);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long last() {
        return number("select coalesce(max(change_token), 0) from opportunity_change");
    }

    @Override
    public long places() {
        return number("select coalesce(max(number), 0) from postcode_file");
    }

    private long number(String sql) {
        return reading(connection -> {
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Override
    public Map<UUID, Instant> confirmedFeeds() {
        return reading(connection -> {
            Map<UUID, Instant> feeds = new HashMap<>();
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery(
                            "select feed_id, confirmed_at from feed where confirmed_at is not null")) {
                while (rows.next()) {
                    feeds.put(
                            rows.getObject("feed_id", UUID.class),
                            rows.getObject("confirmed_at", OffsetDateTime.class).toInstant());
                }
            }
            return feeds;
        });
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    private <T> T reading(Reading<T> reading) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement setting = connection.createStatement()) {
                setting.execute("set transaction read only; select set_config('app.maintenance', 'index', true)");
                T read = reading.read(connection);
                connection.commit();
                return read;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rows for the index cannot be read", e);
        }
    }
}
