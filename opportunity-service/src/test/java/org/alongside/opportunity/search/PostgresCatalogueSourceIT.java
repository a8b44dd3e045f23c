package org.alongside.opportunity.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.Tokens;
import org.alongside.local.TokenSpec;
import org.alongside.opportunity.Catalogue;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.listing.Session;
import org.alongside.opportunity.search.index.CatalogueSource;
import org.alongside.opportunity.search.index.IndexedOffering;
import org.alongside.opportunity.search.index.IndexedOpportunity;
import org.junit.jupiter.api.Test;

/** The rows of all tenants, in the order of their changes, for the index and for reading alone. */
@QuarkusTest
@RealPartsOfOpportunity
class PostgresCatalogueSourceIT {

    private static final String COOKING = """
            {"kind":"COURSE","title":"Cooking %s","summary":"Soup","description":"And bread","rqfLevel":2,
             "subjects":[{"label":"Catering","code":"7.4","scheme":"SSA"}],"occupations":[{"soc2020":"5435","label":"Cooks"}],
             "access":{"formats":["Easy read"],"adjustments":["A quiet room"]},
             "provider":{"name":"The kitchen"},
             "offerings":[{"id":"o","startKind":"ROLLING","cost":"25.00","attendanceMode":"CAMPUS","placesLeft":3,
                           "funding":[{"label":"A fund"}],
                           "venue":{"name":"Kitchen","town":"Northshire","latitude":54.5,"longitude":-1.2},
                           "sessions":[{"day":"TUESDAY","from":"09:30","to":"12:30"}]}]}""";

    @Inject
    PostgresCatalogueSource source;

    @Inject
    AgroalDataSource dataSource;

    private final String mark = "u" + UUID.randomUUID().toString().replace("-", "");

    private RequestSpecification as(String tenant) {
        Catalogue.mayPublish(tenant);
        return given().auth().oauth2(Tokens.sign(TokenSpec.of("provider").withTenant(tenant)));
    }

    private String path() {
        return "/v1/providers/" + mark + "/opportunities/cooking";
    }

    private UUID put(String tenant) {
        return UUID.fromString(as(tenant)
                .contentType("application/json")
                .body(COOKING.formatted(mark))
                .put(path())
                .then()
                .statusCode(201)
                .extract()
                .path("opportunityId"));
    }

    private long end() {
        long position = 0;
        while (true) {
            CatalogueSource.Changes changes = source.after(position, 500);
            if (changes.position() == position) {
                return position;
            }
            position = changes.position();
        }
    }

    @Test
    void everythingThatIsSearchedComesWithItsRow() {
        long before = end();
        UUID id = put("national");
        CatalogueSource.Changes changes = source.after(before, 10);
        assertThat(changes.removed()).isEmpty();
        IndexedOpportunity row = changes.put().getFirst();
        assertThat(row.opportunityId()).isEqualTo(id);
        assertThat(row.tenant()).isEqualTo("national");
        assertThat(row.title()).isEqualTo("Cooking " + mark);
        assertThat(row.texts()).anyMatch(text -> text.contains("And bread"));
        assertThat(row.providerName()).isEqualTo("The kitchen");
        assertThat(row.rqfLevel()).isEqualTo(2);
        assertThat(row.subjects()).containsExactly("Catering");
        assertThat(row.subjectCodes()).containsExactly("7.4");
        assertThat(row.occupationCodes()).containsExactly("5435");
        assertThat(row.formats()).containsExactly("Easy read");
        assertThat(row.adjustments()).containsExactly("A quiet room");
        IndexedOffering offering = row.offerings().getFirst();
        assertThat(offering.cost()).isEqualByComparingTo("25.00");
        assertThat(offering.sessions()).singleElement().isInstanceOf(Session.Weekly.class);
        assertThat(changes.position()).isGreaterThan(before);
        assertThat(source.after(changes.position(), 10).put()).isEmpty();
    }

    @Test
    void rowsOfAllTenantsComeAndWhatIsGoneComesAsGone() {
        long before = end();
        UUID one = put("southmoor");
        UUID other = put("eastfield");
        assertThat(source.after(before, 10).put())
                .extracting(row -> row.tenant() + " " + row.opportunityId())
                .containsExactly("southmoor " + one, "eastfield " + other);
        as("southmoor").delete(path()).then().statusCode(204);
        CatalogueSource.Changes then = source.after(before, 10);
        assertThat(then.put()).extracting(IndexedOpportunity::opportunityId).containsExactly(other);
        assertThat(then.removed()).containsExactly(one);
    }

    /** The application's own role, with and without the setting. */
    @Test
    void theSettingLetsReadAndNeverWrite() throws SQLException {
        put("southmoor");
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                assertThat(count(statement)).isZero();
                statement.execute("select set_config('app.maintenance', 'index', true)");
                assertThat(count(statement)).isEqualTo(1);
                for (String table : List.of(
                        "opportunity set title = 'x'",
                        "feed set name = 'x'",
                        "opportunity_change set removed = true")) {
                    assertThat(statement.executeUpdate("update " + table))
                            .as(table)
                            .isZero();
                }
                assertThat(statement.executeUpdate("delete from offering_session"))
                        .isZero();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private int count(Statement statement) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("select count(*) from opportunity where title = 'Cooking " + mark + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
