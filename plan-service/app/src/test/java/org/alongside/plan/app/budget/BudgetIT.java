package org.alongside.plan.app.budget;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money adds up (promise 10). */
@QuarkusTest
class BudgetIT extends OnRealParts {

    private static final String BUDGET = """
            {"type":"SET_BUDGET","budget":{"standing":"INDICATIVE","personalBudget":"%s","authoritysShare":"180.50",
             "personsContribution":"29.50","pots":[{"payer":"The council","purpose":"TRAVEL","amount":"100.00","cadence":"WEEKLY","from":"2026-01-05"}]}}""";

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private static String set(String pot, String amount) {
        return """
                {"type":"ALLOCATE_BUDGET","allocation":{"potId":"%s","purpose":"TRAVEL","what":"A trainer","deployment":"DIRECT_PAYMENT",
                 "amount":"%s","cadence":"WEEKLY","from":"2026-01-12","chosen":0,"chosenBy":"PERSON",
                 "options":[{"what":"A trainer","cost":"%s"},{"what":"A taxi","cost":"90.00"}],
                 "directPayment":{"needsMet":"To get out","conditions":"An account of its own","paidTo":"PERSON","employs":false}}}""".formatted(pot, amount, amount);
    }

    private JsonNode budget() {
        return json(get(table.person(), table.path() + "/budget"), 200);
    }

    @Test
    void aPotIsReadWithWhatIsLeftInItAndNeverOverdrawn() {
        assertThat(budget().path("pots")).isEmpty();
        problem(propose(BUDGET.formatted("210.01")), 422, "budget-does-not-add-up");
        table.decided(BUDGET.formatted("210.00"));
        String pot = budget().at("/budget/pots/0/potId").asText();
        problem(propose(set(pot, "100.01")), 409, "pot-exceeded");
        problem(propose(set(pot, "60")), 422, "wrong-type");
        table.decided(set(pot, "60.00"));
        JsonNode read = budget();
        assertThat(read.at("/pots/0/allocated").asText()).isEqualTo("60.00");
        assertThat(read.at("/pots/0/left").asText()).isEqualTo("40.00");
        assertThat(read.at("/allocations/0/options")).hasSize(2);
        assertThat(table.plan().at("/budget/personalBudget").asText()).isEqualTo("210.00");
        assertThat(table.plan().at("/allocations/0/amount").asText()).isEqualTo("60.00");
    }

    @Test
    void aDirectPaymentIsToldAboutNeedByNeedAndAddsUp() {
        table.decided(BUDGET.formatted("210.00"));
        table.decided(set(budget().at("/budget/pots/0/potId").asText(), "60.00"));
        String paid = budget().at("/allocations/0/allocationId").asText();
        String statement = """
                {"allocationId":"%s","from":"2026-01-12","to":"2026-02-08","opening":"0.00","received":"240.00",
                 "spent":[{"need":"To get out","amount":"200.00"}],"balance":"%s"}""";
        String toCome = statement.replace("2026-02-08", "2126-02-08");
        problem(give(table.person(), statement.formatted(paid, "40.01")), 422, "statement-does-not-add-up");
        problem(give(table.person(), "{}"), 422, "invalid");
        problem(
                give(table.person(), statement.formatted("0198c7a4-0000-7000-8000-000000000000", "40.00")),
                422,
                "unknown-allocation");
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        problem(give(advocate, statement.formatted(paid, "40.00")), 403, "not-your-seat");
        JsonNode given = json(give(table.person(), statement.formatted(paid, "40.00")), 201);
        assertThat(given.path("kind").asText()).isEqualTo("STATEMENT");
        problem(give(table.person(), toCome.formatted(paid, "40.00")), 422, "statement-outside-its-time");
        problem(
                give(table.person(), statement.formatted(paid, "40.00").replace("01-12", "01-13")),
                409,
                "statement-does-not-follow");
        assertThat(json(get(table.worker(), table.path() + "/budget/statements"), 200)
                        .at("/items/0"))
                .isEqualTo(given);
    }

    private io.restassured.response.Response give(Account account, String statement) {
        return post(account, table.path() + "/budget/statements", statement);
    }

    private io.restassured.response.Response propose(String change) {
        return post(table.worker(), table.proposals(), Said.proposal("x", change));
    }
}
