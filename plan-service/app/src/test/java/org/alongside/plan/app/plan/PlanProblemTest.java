package org.alongside.plan.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemCode;
import org.alongside.plan.engine.Refusal;
import org.junit.jupiter.api.Test;

class PlanProblemTest {

    private final List<ProblemCode> own =
            Arrays.stream(Refusal.values()).<ProblemCode>map(PlanProblem::new).toList();

    @Test
    void everyCodeIsKebabCaseAndUsedForOneMeaningOnly() {
        List<String> codes = Stream.concat(own.stream(), Arrays.stream(CommonProblem.values()))
                .map(ProblemCode::code)
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyRefusalIsARefusalAndTellsWhatToDo() {
        assertThat(own).allMatch(problem -> List.of(403, 409, 422).contains(problem.status()));
        assertThat(own).noneMatch(problem -> problem.title().isBlank());
        assertThat(Arrays.stream(Refusal.values()).map(Refusal::sentence))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.matches("[A-Z].{20,}\\."));
    }

    @Test
    void theCodesThatTheContractFixesAreTheEnginesOwn() {
        assertThat(new PlanProblem(Refusal.PROPOSAL_CHANGED).code()).isEqualTo("proposal-changed");
        assertThat(new PlanProblem(Refusal.PROPOSAL_CHANGED).status()).isEqualTo(409);
        assertThat(new PlanProblem(Refusal.NOT_YOUR_SEAT).code()).isEqualTo("not-your-seat");
        assertThat(new PlanProblem(Refusal.NOT_YOUR_SEAT).status()).isEqualTo(403);
    }
}
