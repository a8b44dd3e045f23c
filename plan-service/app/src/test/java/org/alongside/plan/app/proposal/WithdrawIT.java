package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawIT extends OnRealParts {

    private Table table;
    private JsonNode proposal;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        proposal = table.proposed(table.worker(), Said.addAction("Start on Monday"));
    }

    @Test
    void beforeAgreementTheProposersWithdrawalWithdrawsTheProposal() {
        JsonNode withdrawn = json(withdraw(table.worker()), 200);

        assertThat(withdrawn.path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("agreements")).isEmpty();
        assertThat(withdrawn.path("awaiting")).isEmpty();
        assertThat(table.plan().path("openProposals")).isEmpty();
        assertThat(json(withdraw(table.worker()), 200)).isEqualTo(withdrawn);
    }

    @Test
    void whoHasAgreedToNothingHasNothingToTakeBack() {
        problem(withdraw(table.person()), 409, "nothing-to-withdraw");
        table.withdrawn(table.worker(), proposal);
        problem(withdraw(table.person()), 409, "nothing-to-withdraw");
    }

    @Test
    void aDeclinedProposalCanStillBeWithdrawnByItsAuthor() {
        table.declined(table.person(), proposal);

        assertThat(json(withdraw(table.worker()), 200).path("status").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void afterAgreementTheVersionStandsAndItsItemsAreDisputed() {
        table.agreed(table.person(), proposal);
        byte[] version = get(table.person(), table.path() + "/versions/1").asByteArray();

        JsonNode disputed = json(withdraw(table.person()), 200);

        assertThat(disputed.path("status").asText()).isEqualTo("AGREED");
        assertThat(disputed.path("planVersion").asInt()).isEqualTo(1);
        assertThat(disputed.path("disputedBy").toString()).isEqualTo("[\"PERSON\"]");
        assertThat(disputed.path("agreements").findValuesAsText("seat")).containsExactly("WORKER");
        JsonNode plan = table.plan();
        assertThat(plan.path("planVersion").asInt()).isEqualTo(1);
        assertThat(plan.path("actions")).hasSize(1);
        assertThat(plan.at("/disputes/0/proposalId")).isEqualTo(proposal.path("proposalId"));
        assertThat(plan.at("/disputes/0/reason").asText()).isEqualTo("I see it otherwise now");
        assertThat(get(table.person(), table.path() + "/versions/1").asByteArray())
                .isEqualTo(version);

        assertThat(json(withdraw(table.person()), 200)).isEqualTo(disputed);
        assertThat(json(withdraw(table.worker()), 200).path("disputedBy").toString())
                .isEqualTo("[\"PERSON\",\"WORKER\"]");
        assertThat(table.plan().path("disputes")).hasSize(2);
    }

    @Test
    void aNewProposalSettlesWhatWasTakenBack() {
        table.agreed(table.person(), proposal);
        table.withdrawn(table.worker(), proposal);

        table.decided(Said.addAction("Start after the school run"));

        assertThat(table.plan().path("planVersion").asInt()).isEqualTo(2);
    }

    @Test
    void staleWordsAreNotWithdrawn() {
        table.revised(table.worker(), proposal, Said.addAction("Start on Tuesday"));

        problem(withdraw(table.worker()), 409, "proposal-changed");
    }

    @Test
    void whoHoldsNoSeatWithdrawsNothing() {
        problem(withdraw(table.circle().joinedBy("advocate", "ADVOCATE")), 403, "not-your-seat");
        problem(withdraw(table.circle().joinedBy("worker", "WORKER")), 403, "not-your-seat");
        problem(withdraw(Account.like("worker")), 404, "not-found");
    }

    private Response withdraw(Account account) {
        return post(account, table.proposal(proposal) + "/withdrawals", Said.no(proposal, "I see it otherwise now"));
    }
}
