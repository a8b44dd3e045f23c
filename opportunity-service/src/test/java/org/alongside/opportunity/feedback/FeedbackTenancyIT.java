package org.alongside.opportunity.feedback;

import static org.alongside.opportunity.Catalogue.mayPublish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.LogLines;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.Somebody;
import org.junit.jupiter.api.Test;

/** What the policies of the database alone let another authority and a provider see and do. */
@QuarkusTest
@RealPartsOfOpportunity
class FeedbackTenancyIT {
    private static final String TEXT = "unmistakable";

    private final String mark = "k" + UUID.randomUUID().toString().replace("-", "");
    private final Somebody kitchen = Somebody.client(mark, "provider", "national");

    private record Course(String opportunityId, String feedId) {}

    private Course course() {
        mayPublish("national", "{\"client\":\"%s\",\"providerKey\":\"%s\"}".formatted(mark, mark));
        String id = kitchen.put("/v1/providers/" + mark + "/opportunities/cooking", """
                        {"kind":"COURSE","title":"Cooking","provider":{"name":"The kitchen"},"offerings":[]}""")
                .then()
                .statusCode(201)
                .extract()
                .path("opportunityId");
        return new Course(id, kitchen.get("/v1/opportunities/" + id).jsonPath().getString("source.feedId"));
    }

    private static String gives(Course course, String audience) {
        return Somebody.with("person", "northshire")
                .post(
                        "/v1/opportunities/" + course.opportunityId() + "/feedback",
                        "{\"audience\":\"%s\",\"said\":{\"worked\":\"%s\"}}".formatted(audience, TEXT))
                .then()
                .statusCode(201)
                .extract()
                .path("feedbackId");
    }

    private static int count(Statement statement, String table, String id) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select count(*) from " + table + " where feedback_id = '" + id + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void anotherTenantSeesWhatItsAuthorAgreedToAndNeverTheAuthor() throws SQLException {
        Course course = course();
        String forAuthority = gives(course, "AUTHORITY");
        String forProvider = gives(course, "PROVIDER");
        String forAll = gives(course, "EVERYBODY");
        for (String tenant : List.of("southmoor", "national", "")) {
            try (Connection connection = FeedbackTables.as("opportunity_app", tenant);
                    Statement statement = connection.createStatement()) {
                for (String table : List.of("feedback", "feedback_version")) {
                    assertThat(count(statement, table, forAuthority)).isZero();
                    assertThat(count(statement, table, forProvider)).isZero();
                    assertThat(count(statement, table, forAll)).as(tenant).isOne();
                }
                for (String id : List.of(forAuthority, forProvider, forAll)) {
                    assertThat(count(statement, "feedback_author", id)).isZero();
                }
                assertThat(statement.executeUpdate("update feedback set audience = 'EVERYBODY'"))
                        .isZero();
                assertThat(statement.executeUpdate("delete from feedback")).isZero();
            }
        }
    }

    @Test
    void whoSpeaksForAProviderSeesItsFeedbackAndAnswersNothingElse() throws SQLException {
        Course course = course();
        String forAuthority = gives(course, "AUTHORITY");
        String forProvider = gives(course, "PROVIDER");
        try (Connection connection = FeedbackTables.as("opportunity_app", "national");
                Statement statement = connection.createStatement()) {
            for (String other : List.of(UUID.randomUUID().toString(), "")) {
                statement.execute("select set_config('app.speaking_for', '" + other + "', false)");
                assertThat(count(statement, "feedback", forProvider)).isZero();
            }
            refusesToAnswer(statement, forProvider);
            statement.execute("select set_config('app.speaking_for', '%s,%s', false)"
                    .formatted(UUID.randomUUID(), course.feedId()));
            assertThat(count(statement, "feedback", forProvider)).isOne();
            assertThat(count(statement, "feedback", forAuthority)).isZero();
            assertThat(count(statement, "feedback_author", forProvider)).isZero();
            refusesToAnswer(statement, forAuthority);
            statement.executeUpdate(answer(forProvider, "PROVIDER"));
            assertThat(count(statement, "feedback_answer", forProvider)).isOne();
            assertThatThrownBy(() -> statement.executeUpdate(answer(forProvider, "AUTHORITY")))
                    .hasMessageContaining("row-level security");
            for (String change : List.of(
                    "delete from feedback_answer",
                    "update feedback_answer set answer = 'x'",
                    "delete from feedback_version",
                    "update feedback_version set worked = 'x'")) {
                assertThatThrownBy(() -> statement.executeUpdate(change)).hasMessageContaining("permission denied");
            }
        }
        try (Connection connection = FeedbackTables.as("opportunity_app", "southmoor");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.speaking_for', '*', false)");
            assertThat(count(statement, "feedback", forProvider)).isZero();
            refusesToAnswer(statement, forProvider);
        }
    }

    private static void refusesToAnswer(Statement statement, String feedbackId) {
        assertThatThrownBy(() -> statement.executeUpdate(answer(feedbackId, "PROVIDER")))
                .hasMessageContaining("row-level security");
    }

    private static String answer(String feedbackId, String side) {
        return """
                insert into feedback_answer (tenant_id, feedback_id, answer_id, to_version, side, account, client, answer, done, answered_at)
                values ('northshire', '%s', gen_random_uuid(), 1, '%s', 'a', 'c', 'x', false, now())""".formatted(feedbackId, side);
    }

    @Test
    void wordsAreInNoLogAndInNoAnswerThatIsKept() throws SQLException {
        Course course = course();
        List<String> lines;
        try (Connection owner = RealParts.connect("opportunity", "opportunity_owner");
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "alter table feedback_version add constraint planted check (worked not like 'planted%') not valid");
            try (LogLines kept = LogLines.keep()) {
                Somebody.with("person", "northshire")
                        .post(
                                "/v1/opportunities/" + course.opportunityId() + "/feedback",
                                "{\"said\":{\"worked\":\"planted and %s\"}}".formatted(TEXT))
                        .then()
                        .statusCode(500);
                lines = kept.all();
            } finally {
                statement.execute("alter table feedback_version drop constraint planted");
            }
        }
        assertThat(lines).anyMatch(line -> line.contains("planted"));
        assertThat(lines).noneMatch(line -> line.contains(TEXT));
        assertThat(new Said(new org.alongside.opportunity.OwnWords(TEXT), null, null, null, null, 3).toString())
                .doesNotContain(TEXT);
        Somebody learner = Somebody.with("person", "northshire");
        learner.signedIn()
                .header("Idempotency-Key", "k-" + mark)
                .contentType("application/json")
                .body("{\"said\":{\"worked\":\"" + TEXT + "\"}}")
                .post("/v1/opportunities/" + course.opportunityId() + "/feedback")
                .then()
                .statusCode(201);
        try (Connection app = FeedbackTables.as("opportunity_app", "northshire");
                Statement statement = app.createStatement();
                ResultSet kept = statement.executeQuery(
                        "select convert_from(body, 'UTF8') from idempotent_answer where key = 'k-" + mark + "'")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getString(1)).contains("feedbackId").doesNotContain(TEXT);
        }
    }
}
