package org.alongside.opportunity;

import static org.alongside.opportunity.Catalogue.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.LogLines;
import org.alongside.kit.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class NothingSentInLogsIT {

    @Test
    void aStatementThatFailsDoesNotBringItsParametersIntoTheLog() throws SQLException {
        String name = "unmistakable" + UUID.randomUUID();
        List<String> lines;
        try (Connection owner = RealParts.connect("opportunity", "opportunity_owner");
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "alter table feed add constraint planted check (name not like 'unmistakable%') not valid");
            try (LogLines kept = LogLines.keep()) {
                as("provider")
                        .contentType("application/json")
                        .body("{\"name\":\"" + name + "\",\"format\":\"XCRI_CAP_1_2\"}")
                        .post("/v1/feeds")
                        .then()
                        .statusCode(500);
                lines = kept.all();
            } finally {
                statement.execute("alter table feed drop constraint planted");
            }
        }
        assertThat(lines).anyMatch(line -> line.contains("planted"));
        assertThat(lines).noneMatch(line -> line.contains("Failing row")).noneMatch(line -> line.contains(name));
    }
}
