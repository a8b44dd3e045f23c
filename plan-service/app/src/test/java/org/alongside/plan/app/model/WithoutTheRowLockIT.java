package org.alongside.plan.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import org.alongside.plan.app.plan.PlanHistory;
import org.alongside.plan.app.plan.UnlockedPlans;
import org.alongside.plan.app.testing.OnRealParts;
import org.junit.jupiter.api.Test;

/** The same run against a service that does not lock a plan's row while it decides. */
@QuarkusTest
@TestProfile(UnlockedPlans.Profile.class)
class WithoutTheRowLockIT extends OnRealParts {

    private static final int EACH_IN_A_HALF = 12;

    @Inject
    PlanHistory history;

    @Inject
    ObjectMapper mapper;

    @Test
    void theCheckerFindsTheUpdatesThatAreLost() throws InterruptedException, ExecutionException {
        Checker checker = new Checker(history);
        List<Violation> violations = new ArrayList<>();
        for (Board board : new Play(mapper, new Post()).round(new SplittableRandom(20261122), EACH_IN_A_HALF)) {
            violations.addAll(checker.check(board));
        }

        assertThat(violations).anyMatch(one -> one.kind() == Violation.Kind.LOST_UPDATE);
    }
}
