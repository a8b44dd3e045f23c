package org.alongside.plan.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Circle;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.alongside.plan.engine.plan.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventChainIT extends OnRealParts {

    @Inject
    SealedJson sealed;

    @Inject
    ObjectMapper mapper;

    private UUID planId;

    @BeforeEach
    void livePartOfAPlansLife() {
        Circle circle = Circle.fresh();
        Table table = Table.laidBy(circle, circle.person());
        JsonNode first = table.proposed(circle.person(), Said.addGoal("Cook"), Said.addAction("Go there"));
        JsonNode second = table.revised(circle.worker(), first, Said.addGoal("Cook for many"), Said.addAction("Go"));
        table.agreed(circle.person(), second);
        table.declined(circle.person(), table.proposed(circle.worker(), Said.addAction("Start on Monday")));
        table.withdrawn(circle.worker(), table.proposed(circle.worker(), Said.addAction("Start on Tuesday")));
        table.withdrawn(circle.person(), second);
        table.decided(Said.closePlan("We begin anew"));
        planId = UUID.fromString(table.planId());
    }

    @Test
    void theLogTellsTheWholeStoryInOrder() {
        assertThat(PlanHistory.types(planId))
                .containsExactly(
                        "PlanOpened",
                        "ProposalWritten",
                        "WorkerSeatTaken",
                        "ProposalWritten",
                        "ProposalActedOn",
                        "VersionDecided",
                        "ProposalWritten",
                        "ProposalActedOn",
                        "ItemKept",
                        "ProposalWritten",
                        "ProposalActedOn",
                        "AgreementDisputed",
                        "ItemKept",
                        "ProposalWritten",
                        "ProposalActedOn",
                        "VersionDecided");
        assertThat(PlanHistory.plan(planId).rowVersion()).isEqualTo(11);
    }

    @Test
    void theLogAddsUpToThePlanThatIsStored() {
        PlanHistory history = new PlanHistory(sealed, mapper);

        Plan replayed = history.replayed(planId);

        assertThat(replayed).isEqualTo(history.stored(planId));
        assertThat(replayed.version()).isEqualTo(2);
        assertThat(replayed.disputes()).hasSize(1);
    }

    @Test
    void everyRowIsLinkedToTheOneBefore() {
        assertThat(PlanHistory.isWhole(planId)).isTrue();
    }

    @Test
    void anEditOfThePastShows() {
        for (String edit : new String[] {
            "update plan_event set payload = set_byte(payload, 20, (get_byte(payload, 20) + 1) % 256) where seq = 4 and plan_id = ",
            "update plan_event set account = account || 'x' where seq = 5 and plan_id = ",
            "update plan_event set at = at - interval '1 microsecond' where seq = 6 and plan_id = ",
            "update plan_event set type = 'PlanOpened' where seq = 7 and plan_id = ",
            "update plan_event set event_id = gen_random_uuid() where seq = 8 and plan_id = ",
            "update plan set event_seq = event_seq - 1 where plan_id = ",
            "delete from plan_event where seq = 14 and plan_id = ",
            "delete from plan_event where seq = 1 and plan_id = "
        }) {
            livePartOfAPlansLife();
            assertThat(PlanHistory.isWhole(planId)).isTrue();

            Database.execute(edit + "'" + planId + "'");

            assertThat(PlanHistory.isWhole(planId)).as(edit).isFalse();
        }
    }

    @Test
    void anEditedLogTogetherWithItsLinksDiffersFromTheLastLinkInThePlansRow() {
        byte[] before = PlanHistory.plan(planId).chainHash();
        Database.execute("update plan_event set chain_hash = sha256(chain_hash) where plan_id = '" + planId + "'");

        assertThat(PlanHistory.isWhole(planId)).isFalse();
        assertThat(PlanHistory.plan(planId).chainHash()).isEqualTo(before);
    }

    @Test
    void eachEventNamesTheAccountThatDidIt() {
        assertThat(PlanHistory.log(planId).getFirst().account())
                .isNotEqualTo(PlanHistory.log(planId).get(2).account());
        Account nobody = Account.like("worker");
        assertThat(PlanHistory.log(planId)).noneMatch(row -> row.account().equals(nobody.id()));
    }
}
