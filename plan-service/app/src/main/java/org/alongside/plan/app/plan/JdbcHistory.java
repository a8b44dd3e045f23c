package org.alongside.plan.app.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.PlanId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcHistory implements History {

    private final TenantRead reads;
    private final SealedJson sealed;

    JdbcHistory(TenantRead reads, SealedJson sealed) {
        this.reads = reads;
        this.sealed = sealed;
    }

    @Override
    public List<Logged> page(String tenant, UUID personId, PlanId planId, @Nullable Integer before, int limit) {
        return reads.list(
                tenant,
                "select seq, event_id, at, account, payload from plan_event"
                        + " where plan_id = ? and (?::int is null or seq < ?::int) order by seq desc limit ?",
                row -> logged(tenant, personId, planId, row),
                planId.value(),
                before,
                before,
                limit);
    }

    @Override
    public List<Event> all(String tenant, UUID personId, PlanId planId) {
        return reads.list(
                tenant,
                "select seq, payload from plan_event where plan_id = ? order by seq",
                row -> event(tenant, personId, planId, row),
                planId.value());
    }

    /** An event's row beside what the plan's own row says of the end of the log. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(
            int seq,
            UUID eventId,
            String type,
            Instant at,
            String account,
            byte[] payload,
            byte[] hash,
            int lastSeq,
            byte[] lastHash) {}

    @Override
    public Optional<Check> check(String tenant, PlanId planId) {
        // One statement, so that an event that is being added does not look like a break. A log without any row is a
        // break at 1.
        List<Optional<Row>> rows = reads.list(
                tenant,
                "select e.seq, e.event_id, e.type, e.at, e.account, e.payload, e.chain_hash, p.event_seq, p.chain_hash as last_hash"
                        + " from plan p left join plan_event e on e.tenant_id = p.tenant_id and e.plan_id = p.plan_id"
                        + " where p.plan_id = ? order by e.seq",
                JdbcHistory::row,
                planId.value());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Row> events = rows.stream().flatMap(Optional::stream).toList();
        return Optional.of(new Check(planId, events.size(), brokenAt(events)));
    }

    private static Optional<Row> row(ResultSet row) throws SQLException {
        return row.getObject("event_id") == null
                ? Optional.empty()
                : Optional.of(new Row(
                        row.getInt("seq"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        Sql.instant(row, "at"),
                        row.getString("account"),
                        row.getBytes("payload"),
                        row.getBytes("chain_hash"),
                        row.getInt("event_seq"),
                        row.getBytes("last_hash")));
    }

    @Override
    public List<PlanId> plans(String tenant, @Nullable UUID after, int limit) {
        return reads.list(
                tenant,
                "select plan_id from plan where (?::uuid is null or plan_id > ?::uuid) order by plan_id limit ?",
                row -> new PlanId(row.getObject("plan_id", UUID.class)),
                after,
                after,
                limit);
    }

    private static @Nullable Integer brokenAt(List<Row> rows) {
        byte[] before = new byte[32];
        int seq = 0;
        for (Row row : rows) {
            seq++;
            byte[] link =
                    EventLog.link(before, row.seq(), row.eventId(), row.type(), row.at(), row.account(), row.payload());
            if (row.seq() != seq || !Arrays.equals(link, row.hash())) {
                return seq;
            }
            before = link;
        }
        boolean endsWhereThePlanSays = !rows.isEmpty()
                && rows.getLast().lastSeq() == seq
                && Arrays.equals(rows.getLast().lastHash(), before);
        return endsWhereThePlanSays ? null : seq + 1;
    }

    private Logged logged(String tenant, UUID personId, PlanId planId, ResultSet row) throws SQLException {
        return new Logged(
                row.getInt("seq"),
                row.getObject("event_id", UUID.class),
                Sql.instant(row, "at"),
                row.getString("account"),
                event(tenant, personId, planId, row));
    }

    private Event event(String tenant, UUID personId, PlanId planId, ResultSet row) throws SQLException {
        return sealed.open(
                tenant,
                personId,
                "plan_event.payload",
                planId + "/" + row.getInt("seq"),
                row.getBytes("payload"),
                Event.class);
    }
}
