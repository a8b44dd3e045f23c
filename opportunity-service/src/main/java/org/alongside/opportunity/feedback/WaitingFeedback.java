package org.alongside.opportunity.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Which feedback waits for an answer, or for what an answer promised. The longest wait comes first. */
@ApplicationScoped
class WaitingFeedback {
    /** Later than this an answer is overdue. */
    static final Duration ANSWERED_WITHIN = Duration.ofDays(28);

    private static final String SELECT = """
            with mine as (
              select f.* from feedback f
               where (? and f.tenant_id = ?)
                  or (f.audience <> 'AUTHORITY' and f.opportunity_tenant = ? and (? = '*' or f.feed_id::text = any (string_to_array(?, ',')))))
            select * from (
              select feedback_id, opportunity_id, offering_id, version, 'UNANSWERED' as why, said_at as since
                from mine f
               where not exists (select from feedback_answer a where a.tenant_id = f.tenant_id and a.feedback_id = f.feedback_id
                                    and a.to_version = f.version)
              union all
              select f.feedback_id, f.opportunity_id, f.offering_id, f.version, 'PROMISE_PAST',
                     (last.act_by + 1)::timestamp at time zone 'Europe/London'
                from mine f
                join lateral (select a.act_by, a.done from feedback_answer a
                               where a.tenant_id = f.tenant_id and a.feedback_id = f.feedback_id and a.action is not null
                               order by a.answered_at desc, a.answer_id desc limit 1) last
                  on last.act_by < ? and not last.done) w
             where (since, feedback_id, why) > (?, ?, ?)
             order by since, feedback_id, why limit ?""";

    /** Where the page before ended. */
    record After(Instant since, UUID feedbackId, String why) {
        static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0), "");
    }

    List<Waiting> list(Sql sql, Reader reader, @Nullable After after, int limit, Instant now) {
        After from = after == null ? After.NOTHING : after;
        String tenant = reader.caller().tenant();
        return sql.list(
                SELECT,
                row -> waiting(row, now),
                reader.isStaff(),
                tenant,
                tenant,
                reader.speakingFor(),
                reader.speakingFor(),
                LocalDate.ofInstant(now, FeedbackRows.PLACE),
                from.since(),
                from.feedbackId(),
                from.why(),
                limit);
    }

    private static Waiting waiting(ResultSet row, Instant now) throws SQLException {
        Waiting.Why why = Waiting.Why.valueOf(row.getString("why"));
        Instant since = Sql.instant(row, "since");
        Duration waited = Duration.between(since, now);
        return new Waiting(
                row.getObject("feedback_id", UUID.class),
                row.getObject("opportunity_id", UUID.class),
                row.getObject("offering_id", UUID.class),
                row.getInt("version"),
                why,
                since,
                Math.max(0, waited.toDays()),
                why == Waiting.Why.PROMISE_PAST || waited.compareTo(ANSWERED_WITHIN) > 0);
    }
}
