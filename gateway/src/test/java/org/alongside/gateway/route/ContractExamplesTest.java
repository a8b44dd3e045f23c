package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.kit.testing.Contract;
import org.junit.jupiter.api.Test;

/** The contract as somebody reads it who builds screens on it: everything has an example, and the examples are true. */
class ContractExamplesTest {

    /** How each description begins, or what it says, about who may call. */
    private static final Pattern WHO =
            Pattern.compile("\\b(By|The person can|without a token)\\b", Pattern.CASE_INSENSITIVE);

    private final String contract = new String(PublicContract.read().yaml(), StandardCharsets.UTF_8);

    @Test
    void everyExampleIsAsItsSchemaHasIt() {
        ContractExamples.Found found = ContractExamples.in(contract);
        assertThat(found.complaints()).isEmpty();
        assertThat(found.count()).isGreaterThan(40);
    }

    @Test
    void everyJsonBodyAndEverySuccessHasAnExample() {
        assertThat(ContractExamples.lackingIn(contract)).isEmpty();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        List<String> silent = new ArrayList<>();
        for (Contract.Operation operation : Contract.parse(contract).operations()) {
            if (!WHO.matcher(operation.node().path("description").asString("")).find()) {
                silent.add(operation.id());
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void anExampleThatIsWrongIsFoundWhereverItStands() {
        Map.of(
                        "example: {preferredName: Sam}", "example: {preferredName: 7}",
                        "example: {claimCode: 7K2M-Q9WD-3XHT}", "example: {claimCode: '7', also: this}",
                        "topic: What is most important to me, words:", "topic: What is most important to me, word:",
                        "status: DRAFT\n", "status: SKETCHED\n",
                        "registeredAt: '2027-01-12T09:30:00Z'", "registeredAt: yesterday",
                        "code: proposal-changed\n", "code: Proposal changed\n",
                        "examples: ['54.5,-1.2']", "examples: [54.5]")
                .forEach((right, wrong) -> {
                    assertThat(contract).contains(right);
                    assertThat(ContractExamples.in(contract.replace(right, wrong))
                                    .complaints())
                            .as(wrong)
                            .isNotEmpty();
                });
    }

    @Test
    void anAnswerWithAFieldThatTheContractDoesNotNameIsFound() {
        String right = "example: {personId: 019a8b1c-2f40-7c31-9a52-000000000010}";
        assertThat(contract).contains(right);
        assertThat(ContractExamples.in(contract.replace(right, right.replace("}", ", claimed: true}")))
                        .complaints())
                .singleElement()
                .asString()
                .startsWith("claimAccount 200 example");
    }

    @Test
    void anExampleThatIsMissingIsFound() {
        assertThat(ContractExamples.lackingIn(contract.replace("example: {preferredName: Sam}", "x-none: true")))
                .containsExactly("registerPerson: request");
    }
}
