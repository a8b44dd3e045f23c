package org.alongside.opportunity.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;

/** What was answered. Rows are added here and go only with what they answer. */
@ApplicationScoped
class AnswerRows {
    /** The answers to {@code f}, a row of feedback, in the order of answering. */
    static final String SELECTED = """
            (select coalesce(jsonb_agg(jsonb_build_object(
                    'answerId', r.answer_id, 'toVersion', r.to_version, 'by', r.side, 'answer', r.answer, 'action', r.action, 'actBy', r.act_by,
                    'done', case when r.action is not null then r.done end,
                    'answeredOn', (r.answered_at at time zone 'Europe/London')::date) order by r.answered_at, r.answer_id), '[]')
               from feedback_answer r where r.tenant_id = f.tenant_id and r.feedback_id = f.feedback_id) as answers""";

    private final ObjectMapper mapper;

    AnswerRows(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void insert(
            Sql sql,
            FeedbackRows.Standing to,
            UUID answerId,
            Caller by,
            FeedbackView.Side side,
            NewAnswer.Checked answer,
            Instant at) {
        sql.update(
                """
                insert into feedback_answer (tenant_id, feedback_id, answer_id, to_version, side, account, client, answer, action, act_by,
                                             done, answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                to.tenant(),
                to.feedbackId(),
                answerId,
                answer.toVersion(),
                side.name(),
                by.account(),
                by.client(),
                answer.answer().value(),
                answer.action() == null ? null : answer.action().value(),
                answer.actBy(),
                answer.done(),
                at);
    }

    List<FeedbackView.AnswerView> list(Sql sql, FeedbackRows.Standing of) {
        return sql.one(
                        "select " + SELECTED + " from feedback f where f.tenant_id = ? and f.feedback_id = ?",
                        row -> read(row.getString("answers")),
                        of.tenant(),
                        of.feedbackId())
                .orElseThrow();
    }

    List<FeedbackView.AnswerView> read(String json) {
        try {
            return List.of(mapper.readValue(json, FeedbackView.AnswerView[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
