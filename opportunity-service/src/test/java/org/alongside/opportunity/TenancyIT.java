package org.alongside.opportunity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.RealParts;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.feed.Feed;
import org.junit.jupiter.api.Test;

/** An authority's own listings are its own; public ones are everybody's. */
@QuarkusTest
@RealPartsOfOpportunity
class TenancyIT {

    private static RequestSpecification southmoor(String role) {
        return given().auth()
                .oauth2(Tokens.sign(
                        TokenSpec.of("provider").withTenant("southmoor").withRoles(role)));
    }

    /** A private listing of southmoor: its words, its id, its feed and its run. */
    private record Private(String words, String opportunityId, String feedId, String run) {}

    private static Private listing() {
        Catalogue.mayPublish("southmoor");
        String words = "u" + UUID.randomUUID().toString().replace("-", "");
        String feed = southmoor("provider")
                .contentType("application/json")
                .body("{\"name\":\"%s\",\"format\":\"XCRI_CAP_1_2\"}".formatted(words))
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("feedId");
        String location = southmoor("provider")
                .contentType("application/xml")
                .body(Feed.of(words, 1))
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        JsonPath run;
        do {
            run = southmoor("provider").get(location).jsonPath();
        } while (run.getString("status").equals("RUNNING"));
        String id = southmoor("worker")
                .queryParam("q", words)
                .get("/v1/opportunities")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].opportunityId");
        return new Private(words, id, feed, location);
    }

    @Test
    void anotherAuthorityAndThePublicDoNotSeeAPrivateListing() {
        Private own = listing();
        southmoor("person")
                .get("/v1/opportunities/" + own.opportunityId())
                .then()
                .statusCode(200);
        for (RequestSpecification other : List.of(Catalogue.as("worker"), given(), Catalogue.as("provider"))) {
            other.queryParam("q", own.words())
                    .queryParam("facets", true)
                    .get("/v1/opportunities")
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("total", equalTo(0))
                    .body("facets.kinds", empty());
        }
        for (RequestSpecification other : List.of(Catalogue.as("worker"), given(), Catalogue.as("provider"))) {
            other.get("/v1/opportunities/" + own.opportunityId())
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
        Catalogue.as("provider").get(own.run()).then().statusCode(404);
        Catalogue.as("casesystem")
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/feeds/" + own.feedId() + "/sync-runs")
                .then()
                .statusCode(404);
        Catalogue.as("plan-service")
                .contentType("application/json")
                .body("{}")
                .post("/internal/matches/" + own.opportunityId() + "/why-not")
                .then()
                .statusCode(404);
    }

    @Test
    void aListingThatIsPublicIsSeenByAll() {
        String words = "u" + UUID.randomUUID().toString().replace("-", "");
        Catalogue.sync("provider", Catalogue.newFeed("provider"), Feed.of(words, 1));
        for (RequestSpecification each : List.of(Catalogue.as("worker"), given(), southmoor("worker"))) {
            each.queryParam("q", words)
                    .get("/v1/opportunities")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
    }

    @Test
    void aBadTokenIsNotTheSameAsNone() {
        for (String bad : List.of(
                Tokens.expired("worker"), Tokens.tampered("worker"), Tokens.wrongAudience("worker"), "rubbish")) {
            given().auth()
                    .oauth2(bad)
                    .get("/v1/opportunities")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("token-invalid"));
            given().auth()
                    .oauth2(bad)
                    .get("/v1/opportunities/" + UUID.randomUUID())
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void theDatabaseItselfKeepsTenantsApart() throws SQLException {
        Private own = listing();
        String all = """
                select 'opportunity' where exists (select from opportunity where opportunity_id = '%1$s')
                union all select 'offering' where exists (select from offering where opportunity_id = '%1$s')
                union all select 'source' where exists (select from opportunity_source where opportunity_id = '%1$s')
                union all select 'feed' where exists (select from feed where feed_id = '%2$s')
                union all select 'provider' where exists (select from provider where feed_id = '%2$s')
                union all select 'run' where exists (select from sync_run where feed_id = '%2$s')""".formatted(own.opportunityId(), own.feedId());
        assertThat(visible("southmoor", all)).hasSize(6);
        assertThat(visible("northshire", all)).isEmpty();
        assertThat(visible("national", all)).isEmpty();
        assertThat(visible("", all)).isEmpty();
        try (Connection connection = RealParts.connect("opportunity", "opportunity_app");
                Statement statement = connection.createStatement()) {
            assertThat(rows(statement, all)).as("without a tenant").isEmpty();
            statement.execute("select set_config('app.tenant', 'northshire', false)");
            assertThat(statement.executeUpdate("update opportunity set title = 'taken over' where opportunity_id = '"
                            + own.opportunityId() + "'"))
                    .isZero();
            assertThatThrownBy(
                            () -> statement.executeUpdate(
                                    "insert into feed (tenant_id, feed_id, name, format, created_at) values ('southmoor', gen_random_uuid(), 'x', 'XCRI_CAP_1_2', now())"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(
                            () -> statement.executeUpdate(
                                    "insert into feed (tenant_id, feed_id, name, format, created_at) values ('national', gen_random_uuid(), 'x', 'XCRI_CAP_1_2', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void theApplicationsRoleOwnsNothingAndCannotStepAroundThePolicies() throws SQLException {
        try (Connection connection = RealParts.connect("opportunity", "opportunity_app");
                Statement statement = connection.createStatement()) {
            assertThat(rows(
                            statement,
                            "select rolname from pg_roles where rolname = current_user and (rolbypassrls or rolsuper)"))
                    .isEmpty();
            assertThat(
                            rows(
                                    statement,
                                    "select relname from pg_class where relowner = (select oid from pg_roles where rolname = current_user)"))
                    .isEmpty();
            assertThat(rows(statement, """
                            select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             where n.nspname = 'public' and c.relkind = 'r' and relname <> 'flyway_schema_history'
                               and not (relrowsecurity and relforcerowsecurity)""")).isEmpty();
            assertThat(rows(statement, """
                            select c.conname from pg_constraint c join pg_class t on t.oid = c.conrelid
                              join pg_namespace n on n.oid = t.relnamespace
                             where n.nspname = 'public' and c.contype in ('p', 'u', 'f') and t.relname <> 'flyway_schema_history'
                               and (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) <> 'tenant_id'"""))
                    .as("tenant_id is first in every key")
                    .isEmpty();
        }
    }

    private static List<String> visible(String tenant, String select) throws SQLException {
        try (Connection connection = RealParts.connect("opportunity", "opportunity_app");
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
            return rows(statement, select);
        }
    }

    private static List<String> rows(Statement statement, String select) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(select)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
