package org.alongside.plan.engine.promise;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** What jqwik makes up. It stands apart so that the model can also be played where there is no jqwik. */
final class Throws {

    private static final int LONGEST = 60;

    private Throws() {}

    /** The number of commands, and a throw for each. */
    static Arbitrary<List<Integer>> ofDice() {
        return Arbitraries.integers()
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST);
    }
}
