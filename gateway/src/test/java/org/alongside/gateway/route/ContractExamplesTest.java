package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** What is right, what is wrong in its place, and what the complaint about it has to name. */
    private record Slip(String right, String wrong, String named) {}

    private static final List<Slip> SLIPS = List.of(
            new Slip("example: {preferredName: Sam}", "example: {preferredName: 7}", "/preferredName"),
            new Slip("example: {claimCode: 7K2M-Q9WD-3XHT}", "example: {claimCode: '7', also: this}", "also"),
            new Slip(
                    "topic: What is most important to me, words:",
                    "topic: What is most important to me, word:",
                    "'word'"),
            new Slip("status: DRAFT\n", "status: SKETCHED\n", "/status"),
            new Slip("registeredAt: '2027-01-12T09:30:00Z'", "registeredAt: yesterday", "/registeredAt"),
            new Slip("code: proposal-changed\n", "code: Proposal changed\n", "/code"),
            new Slip(
                    "example: {personId: 019a8b1c-2f40-7c31-9a52-000000000010}",
                    "example: {personId: 019a8b1c-2f40-7c31-9a52-000000000010, claimed: true}",
                    "claimAccount 200 example"),
            new Slip("examples: ['54.5,-1.2']", "examples: [54.5]", "number found, string expected"));

    /** All at once, since reading the contract takes longest. */
    @Test
    void anExampleThatIsWrongIsFoundWhereverItStands() {
        String wrong = contract;
        for (Slip slip : SLIPS) {
            assertThat(wrong).contains(slip.right());
            wrong = wrong.replace(slip.right(), slip.wrong());
        }
        List<String> complaints = ContractExamples.in(wrong).complaints();
        for (Slip slip : SLIPS) {
            assertThat(complaints).as(slip.wrong()).anyMatch(complaint -> complaint.contains(slip.named()));
        }
    }

    @Test
    void anExampleThatIsMissingIsFound() {
        assertThat(ContractExamples.lackingIn(contract.replace("example: {preferredName: Sam}", "x-none: true")))
                .containsExactly("registerPerson: request");
    }
}
