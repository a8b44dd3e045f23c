package org.alongside.plan.app.plan;

import static org.alongside.plan.app.testing.Http.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.alongside.plan.app.testing.DriverWatch;
import org.alongside.plan.app.testing.Http;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.Test;

/**
 * Reading a plan and deciding about it each cost the one row that has its state, however long its history is. Beside that row, the grant
 * is looked up with the plan's key, once before and for a decision once more under the lock.
 */
@QuarkusTest
@TestProfile(OneRowIT.TheDriverTells.class)
class OneRowIT extends OnRealParts {

    /** Everything that belongs to a plan. */
    private static final String[] TABLES = {
        "plan", "plan_event", "plan_item", "plan_version", "proposal", "proposal_revision"
    };

    /** The driver logs its conversation to nobody but the test, and prepares nothing, so that every statement is there in words. */
    public static final class TheDriverTells implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            String driver = "quarkus.log.category.\"" + DriverWatch.LOGGER + "\".";
            return Map.of(
                    "quarkus.log.min-level",
                    "ALL",
                    driver + "min-level",
                    "ALL",
                    driver + "level",
                    "ALL",
                    driver + "use-parent-handlers",
                    "false",
                    "quarkus.datasource.jdbc.additional-jdbc-properties.prepareThreshold",
                    "0");
        }
    }

    @Test
    void readingAPlanReadsItsOneRow() {
        List<String> young = whenRead(Table.laid());
        assertThat(young).containsExactly("select plan+access_grant+grant_cursor 1", "select plan 1");
        assertThat(whenRead(withAHistory())).isEqualTo(young);
    }

    @Test
    void aDecisionReadsAndWritesTheSameRowsHoweverLongTheHistoryIs() {
        List<String> young = whenAgreed(Table.laid());
        assertThat(young)
                .containsExactlyInAnyOrder(
                        "select plan+access_grant+grant_cursor 1",
                        "select plan 1",
                        "select plan+access_grant+grant_cursor 1",
                        "insert proposal 1",
                        "insert plan_version 1",
                        "update plan 1",
                        "insert plan_event 1",
                        "insert plan_event 1");
        assertThat(whenAgreed(withAHistory())).isEqualTo(young);
    }

    private static List<String> whenRead(Table table) {
        try (DriverWatch watch = DriverWatch.begin()) {
            table.plan();
            return watch.about(TABLES);
        }
    }

    private static List<String> whenAgreed(Table table) {
        JsonNode proposal = table.proposed(table.worker(), Said.addAction("Go there"));
        try (DriverWatch watch = DriverWatch.begin()) {
            table.agreed(table.person(), proposal);
            return watch.about(TABLES);
        }
    }

    /** Twelve versions, as many proposals that were withdrawn, and ideas. */
    private static Table withAHistory() {
        Table table = Table.laid();
        for (int i = 0; i < 12; i++) {
            table.decided(Said.addGoal("Goal " + i), Said.addAction("Action " + i));
            table.withdrawn(table.worker(), table.proposed(table.worker(), Said.addAction("Not this " + i)));
            Http.json(post(table.person(), table.path() + "/ideas", "{\"words\":\"Could we do it " + i + "?\"}"), 201);
        }
        return table;
    }
}
