package org.alongside.opportunity.wish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.listing.OpportunityKind;
import org.jspecify.annotations.Nullable;

/** Summaries: made once for each quarter, and never changed. */
@ApplicationScoped
class WishSummaries {
    private final TenantRead reads;
    private final ObjectMapper mapper;

    WishSummaries(TenantRead reads, ObjectMapper mapper) {
        this.reads = reads;
        this.mapper = mapper;
    }

    /** Where the page before ended. */
    record After(LocalDate quarter, String authority, String kind, String subject, String area) {
        static final After NOTHING = new After(LocalDate.EPOCH, "", "", "", "");
    }

    /** Whether this is the making of it; a quarter that has its summary keeps it. */
    boolean begin(Sql sql, String tenant, LocalDate quarter, Instant at) {
        return sql.update(
                        "insert into unmet_wish_quarter (tenant_id, quarter, made_at) values (?, ?, ?) on conflict do nothing",
                        tenant,
                        quarter,
                        at)
                > 0;
    }

    void insert(Sql sql, String tenant, LocalDate quarter, WishGroup group) {
        sql.update(
                """
                insert into unmet_wish_summary (tenant_id, quarter, kind, subject, area, people, facts)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)""",
                tenant,
                quarter,
                group.kind().name(),
                group.subject() == null ? "" : group.subject(),
                group.area(),
                group.people(),
                json(group.facts()));
    }

    /** Of the caller's authority; under {@code national} those of all. */
    List<WishSummary> list(Caller caller, @Nullable After after, int limit) {
        After from = after == null ? After.NOTHING : after;
        return reads.list(
                caller.tenant(),
                """
                select tenant_id, quarter, kind, subject, area, people, facts from unmet_wish_summary
                 where (quarter, tenant_id, kind, subject, area) > (?, ?, ?, ?, ?)
                 order by quarter, tenant_id, kind, subject, area limit ?""",
                this::read,
                from.quarter(),
                from.authority(),
                from.kind(),
                from.subject(),
                from.area(),
                limit);
    }

    private WishSummary read(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        return new WishSummary(
                row.getObject("quarter", LocalDate.class),
                row.getString("tenant_id"),
                OpportunityKind.valueOf(row.getString("kind")),
                subject.isEmpty() ? null : subject,
                row.getString("area"),
                row.getInt("people"),
                facts(row.getString("facts")));
    }

    private List<WishSummary.Shared> facts(String json) {
        try {
            return List.of(mapper.readValue(json, WishSummary.Shared[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
