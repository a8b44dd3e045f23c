package org.alongside.opportunity.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.opportunity.OwnWords;
import org.jspecify.annotations.Nullable;

/** Feedback in its tables. What another tenant may see of it, the policies of the tables say. */
@ApplicationScoped
class FeedbackRows {
    static final ZoneId PLACE = ZoneId.of("Europe/London");

    /** What a reader is shown: what everybody may see, staff all of their authority, a provider what was meant for it, authors their own. */
    private static final String SHOWN = """
             (f.audience = 'EVERYBODY' or (? and f.tenant_id = ?)
              or (f.audience = 'PROVIDER' and f.opportunity_tenant = ? and (? = '*' or f.feed_id::text = any (string_to_array(?, ','))))
              or exists (select from feedback_author a where a.tenant_id = f.tenant_id and a.feedback_id = f.feedback_id and a.account = ?))""";

    private static final String SELECT = """
            select f.feedback_id, f.opportunity_id, f.offering_id, f.version, f.audience, v.said_at,
                   v.worked, v.did_not_work, v.to_change, v.own_words, v.adjustments, v.rating,
                   exists (select from feedback_author a
                            where a.tenant_id = f.tenant_id and a.feedback_id = f.feedback_id and a.account = ?) as own,
                   %s
              from feedback f
              join feedback_version v on v.tenant_id = f.tenant_id and v.feedback_id = f.feedback_id and v.version = f.version""".formatted(AnswerRows.SELECTED);

    private final AnswerRows answers;
    private final ObjectMapper mapper;

    FeedbackRows(AnswerRows answers, ObjectMapper mapper) {
        this.answers = answers;
        this.mapper = mapper;
    }

    /** What feedback is about. */
    record About(
            String tenant, UUID opportunityId, @Nullable UUID offeringId, UUID feedId) {}

    /** Feedback as it stands, without its words. */
    record Standing(
            String tenant, UUID feedbackId, int version, Audience audience, String opportunityTenant, UUID feedId) {}

    /** The opportunity that the tenant sees under this id, on offer or not, if it has that offering or none was named. */
    Optional<About> about(Sql sql, UUID opportunityId, @Nullable UUID offeringId) {
        return sql
                .list(
                        """
                        select o.tenant_id, o.feed_id from opportunity o where o.opportunity_id = ?
                           and (?::uuid is null or exists (select from offering f where f.tenant_id = o.tenant_id
                                and f.opportunity_id = o.opportunity_id and f.offering_id = ?::uuid))""",
                        row -> new About(
                                row.getString("tenant_id"),
                                opportunityId,
                                offeringId,
                                row.getObject("feed_id", UUID.class)),
                        opportunityId,
                        offeringId,
                        offeringId)
                .stream()
                .findFirst();
    }

    /** Until the transaction ends nobody else begins or changes feedback under this name. */
    void lock(Sql sql, Object... name) {
        sql.one(
                "select pg_advisory_xact_lock(hashtextextended(?, 0)) is null as locked",
                row -> row.getBoolean("locked"),
                "feedback\n" + List.of(name));
    }

    Optional<UUID> ofAuthor(Sql sql, Caller author, About about) {
        return sql.one(
                """
                select feedback_id from feedback_author where tenant_id = ? and account = ? and opportunity_id = ?
                   and offering_id is not distinct from ?::uuid""",
                row -> row.getObject("feedback_id", UUID.class),
                author.tenant(),
                author.account(),
                about.opportunityId(),
                about.offeringId());
    }

    void insert(Sql sql, Caller author, UUID feedbackId, About about, NewFeedback.Checked first, Instant at) {
        sql.update(
                """
                insert into feedback (tenant_id, feedback_id, opportunity_tenant, opportunity_id, offering_id, feed_id, audience, version, said_at)
                values (?, ?, ?, ?, ?, ?, ?, 1, ?)""",
                author.tenant(),
                feedbackId,
                about.tenant(),
                about.opportunityId(),
                about.offeringId(),
                about.feedId(),
                first.audience().name(),
                at);
        sql.update(
                "insert into feedback_author (tenant_id, feedback_id, account, opportunity_id, offering_id) values (?, ?, ?, ?, ?)",
                author.tenant(),
                feedbackId,
                author.account(),
                about.opportunityId(),
                about.offeringId());
        version(sql, author.tenant(), feedbackId, 1, first, at);
    }

    void change(Sql sql, String tenant, UUID feedbackId, int version, NewFeedback.Checked change, Instant at) {
        version(sql, tenant, feedbackId, version, change, at);
        sql.update(
                "update feedback set version = ?, audience = ?, said_at = ? where tenant_id = ? and feedback_id = ?",
                version,
                change.audience().name(),
                at,
                tenant,
                feedbackId);
    }

    private void version(
            Sql sql, String tenant, UUID feedbackId, int version, NewFeedback.Checked content, Instant at) {
        Said said = content.said();
        sql.update(
                """
                insert into feedback_version (tenant_id, feedback_id, version, audience, worked, did_not_work, to_change, own_words,
                                              adjustments, rating, said_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                tenant,
                feedbackId,
                version,
                content.audience().name(),
                text(said.worked()),
                text(said.didNotWork()),
                text(said.toChange()),
                text(said.ownWords()),
                json(said.adjustments() == null ? List.of() : said.adjustments()),
                said.rating(),
                at);
    }

    /** With every version and every answer. */
    void delete(Sql sql, String tenant, UUID feedbackId) {
        sql.update("delete from feedback where tenant_id = ? and feedback_id = ?", tenant, feedbackId);
    }

    /** As the database shows it to this caller, which is wider than what a reader is shown inside the own tenant. */
    Optional<Standing> standing(Sql sql, UUID feedbackId) {
        return sql.one(
                "select tenant_id, feedback_id, version, audience, opportunity_tenant, feed_id from feedback where feedback_id = ?",
                row -> new Standing(
                        row.getString("tenant_id"),
                        row.getObject("feedback_id", UUID.class),
                        row.getInt("version"),
                        Audience.valueOf(row.getString("audience")),
                        row.getString("opportunity_tenant"),
                        row.getObject("feed_id", UUID.class)),
                feedbackId);
    }

    List<FeedbackView> list(Sql sql, Reader reader, UUID opportunityId, @Nullable UUID after, int limit) {
        Caller caller = reader.caller();
        return sql.list(
                SELECT + " where f.opportunity_id = ? and f.feedback_id > ? and" + SHOWN
                        + " order by f.feedback_id limit ?",
                row -> view(row, null),
                caller.account(),
                opportunityId,
                after == null ? new UUID(0, 0) : after,
                reader.isStaff(),
                caller.tenant(),
                caller.tenant(),
                reader.speakingFor(),
                reader.speakingFor(),
                caller.account(),
                limit);
    }

    /** One's own, with all that one said before. */
    Optional<FeedbackView> own(Sql sql, Caller author, UUID feedbackId) {
        return sql.one(
                        SELECT + " where f.tenant_id = ? and f.feedback_id = ?",
                        row -> view(row, earlier(sql, author.tenant(), feedbackId)),
                        author.account(),
                        author.tenant(),
                        feedbackId)
                .filter(FeedbackView::own);
    }

    private List<FeedbackView.Earlier> earlier(Sql sql, String tenant, UUID feedbackId) {
        return sql
                .list(
                        "select * from feedback_version where tenant_id = ? and feedback_id = ? order by version desc",
                        row -> new FeedbackView.Earlier(
                                row.getInt("version"),
                                Audience.valueOf(row.getString("audience")),
                                day(row, "said_at"),
                                said(row)),
                        tenant,
                        feedbackId)
                .stream()
                .skip(1)
                .toList();
    }

    private FeedbackView view(ResultSet row, @Nullable List<FeedbackView.Earlier> earlier) throws SQLException {
        UUID id = row.getObject("feedback_id", UUID.class);
        return new FeedbackView(
                id,
                row.getObject("opportunity_id", UUID.class),
                row.getObject("offering_id", UUID.class),
                row.getInt("version"),
                Audience.valueOf(row.getString("audience")),
                day(row, "said_at"),
                said(row),
                row.getBoolean("own"),
                answers.read(row.getString("answers")),
                earlier);
    }

    private Said said(ResultSet row) throws SQLException {
        List<Said.Adjustment> adjustments = adjustments(row.getString("adjustments"));
        return new Said(
                words(row, "worked"),
                words(row, "did_not_work"),
                words(row, "to_change"),
                words(row, "own_words"),
                adjustments.isEmpty() ? null : adjustments,
                row.getObject("rating", Integer.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofInstant(Sql.instant(row, column), PLACE);
    }

    private static @Nullable OwnWords words(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new OwnWords(text);
    }

    private static @Nullable String text(@Nullable OwnWords words) {
        return words == null ? null : words.value();
    }

    private List<Said.Adjustment> adjustments(String json) {
        try {
            return List.of(mapper.readValue(json, Said.Adjustment[].class));
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
