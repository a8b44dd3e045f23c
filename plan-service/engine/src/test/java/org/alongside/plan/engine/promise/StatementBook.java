package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.plan.engine.BudgetCommand;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.Statement;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.jspecify.annotations.Nullable;

/** The oracle's account of what was told about each payment: the days that were told last, and the pence at both ends. */
final class StatementBook {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private record Line(LocalDate from, LocalDate to, long opening, long left) {}

    private final Map<String, Line> lines = new HashMap<>();

    String answerTo(
            BudgetCommand.GiveStatement said,
            boolean isNominee,
            @Nullable Seat seat,
            Map<String, String> facts,
            Instant now) {
        if (seat == null && !isNominee) {
            return "not-your-seat";
        }
        String payment = "allocation " + said.allocationId() + " ";
        if (!"DIRECT_PAYMENT".equals(facts.get(payment + "deployment"))) {
            return "unknown-allocation";
        }
        if (said.from().isAfter(said.to())) {
            return "days-backwards";
        }
        LocalDate first = Objects.requireNonNull(Purse.day(facts, payment + "from"));
        if (first.isAfter(said.from()) || said.to().isAfter(LocalDate.ofInstant(now, LONDON))) {
            return "statement-outside-its-time";
        }
        long in = pence(said.opening()) + pence(said.received()) + pence(said.added());
        long out = pence(said.balance())
                + said.spent().stream()
                        .mapToLong(spent -> pence(spent.amount()))
                        .sum();
        return in == out ? follows(lines.get(said.allocationId().toString()), said) : "statement-does-not-add-up";
    }

    private static String follows(@Nullable Line last, BudgetCommand.GiveStatement said) {
        boolean goesOn = last == null
                || last.to.equals(said.from().minusDays(1)) && last.left == pence(said.opening())
                || last.from.equals(said.from()) && last.opening == pence(said.opening());
        return goesOn ? Oracle.DONE : "statement-does-not-follow";
    }

    void note(BudgetCommand.GiveStatement said) {
        lines.put(
                said.allocationId().toString(),
                new Line(said.from(), said.to(), pence(said.opening()), pence(said.balance())));
    }

    /** What is said next has to go on from the last word about each payment that there still is. */
    void isAsIn(Plan plan, Map<String, String> facts) {
        assertThat(plan.items(Statement.class).stream()
                        .filter(Statement::isOpen)
                        .map(last -> Map.entry(
                                last.allocationId().toString(),
                                new Line(last.from(), last.to(), pence(last.opening()), pence(last.balance())))))
                .containsExactlyInAnyOrderElementsOf(lines.entrySet().stream()
                        .filter(line -> facts.containsKey("allocation " + line.getKey() + " from"))
                        .toList());
    }

    private static long pence(Money money) {
        return Purse.pence(money.toString());
    }
}
