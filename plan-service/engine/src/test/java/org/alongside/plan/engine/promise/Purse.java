package org.alongside.plan.engine.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.plan.engine.proposal.Change;
import org.jspecify.annotations.Nullable;

/** The oracle's page about money: counted in pence, week by week, from the facts alone. */
final class Purse {

    /** What can be wrong with what is set aside, the gravest first. */
    private static final List<String> WRONGS = List.of(
            "unknown-pot",
            "not-this-pots-purpose",
            "pot-is-weekly",
            "outside-the-pots-time",
            "spending-needs-an-end",
            "pot-exceeded");

    private Purse() {}

    /** The gravest thing that is wrong with anything that is set aside; {@link Oracle#DONE} if nothing is. */
    static String worst(Map<String, String> facts) {
        Set<String> wrong = allocations(facts).stream()
                .map(allocation -> wrong(facts, "allocation " + allocation + " "))
                .collect(Collectors.toSet());
        return WRONGS.stream().filter(wrong::contains).findFirst().orElseGet(() -> overdrawn(facts));
    }

    private static Set<String> allocations(Map<String, String> facts) {
        return facts.keySet().stream()
                .filter(key -> key.startsWith("allocation ") && key.endsWith(" pot"))
                .map(key -> key.split(" ")[1])
                .collect(Collectors.toSet());
    }

    private static String wrong(Map<String, String> facts, String key) {
        String pot = "pot " + facts.get(key + "pot") + " ";
        if (!facts.containsKey(pot + "amount")) {
            return "unknown-pot";
        }
        if (!Objects.equals(facts.get(pot + "purpose"), facts.get(key + "purpose"))) {
            return "not-this-pots-purpose";
        }
        boolean isWeekly = "WEEKLY".equals(facts.get(pot + "cadence"));
        if (isWeekly && "ONE_OFF".equals(facts.get(key + "cadence"))) {
            return "pot-is-weekly";
        }
        LocalDate end = day(facts, pot + "until");
        LocalDate until = day(facts, key + "until");
        LocalDate from = Objects.requireNonNull(day(facts, key + "from"));
        boolean isEarly = from.isBefore(Objects.requireNonNull(day(facts, pot + "from")));
        boolean isLate = end != null && (until == null ? from : until).isAfter(end);
        if (isEarly || isLate) {
            return "outside-the-pots-time";
        }
        return !isWeekly && "WEEKLY".equals(facts.get(key + "cadence")) && until == null && end == null
                ? "spending-needs-an-end"
                : Oracle.DONE;
    }

    private static String overdrawn(Map<String, String> facts) {
        for (String allocation : allocations(facts)) {
            String pot = Objects.requireNonNull(facts.get("allocation " + allocation + " pot"));
            long taken = allocations(facts).stream()
                    .filter(other -> pot.equals(facts.get("allocation " + other + " pot")))
                    .mapToLong(other -> taken(facts, "allocation " + other + " ", "pot " + pot + " "))
                    .sum();
            if (taken > pence(facts.get("pot " + pot + " amount"))) {
                return "pot-exceeded";
            }
        }
        return Oracle.DONE;
    }

    private static long taken(Map<String, String> facts, String key, String pot) {
        long amount = pence(facts.get(key + "amount"));
        if (Objects.equals(facts.get(key + "cadence"), facts.get(pot + "cadence"))) {
            return amount;
        }
        LocalDate last = day(facts, key + "until");
        LocalDate end = last == null ? day(facts, pot + "until") : last;
        long all = 0;
        for (LocalDate day = Objects.requireNonNull(day(facts, key + "from"));
                !day.isAfter(Objects.requireNonNull(end));
                day = day.plusDays(7)) {
            all += amount;
        }
        return all;
    }

    /** Whether the person could have less of their own to decide about after this budget than before. */
    static boolean isLess(Map<String, String> before, Map<String, String> then) {
        if (!before.containsKey("budget personal")) {
            return pence(then.get("budget person")) > 0;
        }
        return falls("budget personal", before, then)
                || falls("budget authority", before, then)
                || falls("budget person", then, before)
                || before.keySet().stream()
                        .filter(key -> key.startsWith("pot ") && key.endsWith(" amount"))
                        .map(key -> key.substring(0, key.length() - "amount".length()))
                        .anyMatch(pot -> isLess(pot, before, pot, then, List.of("cadence", "purpose"))
                                || then.keySet().stream()
                                        .filter(key -> key.startsWith(pot + "not "))
                                        .map(then::get)
                                        .anyMatch(not -> before.keySet().stream()
                                                .filter(key -> key.startsWith(pot + "not "))
                                                .noneMatch(key -> Objects.equals(before.get(key), not))));
    }

    /** Whether what is set aside in the place of something else is less, later, shorter, or on other terms. */
    static boolean isLess(Change.AllocateBudget change, Map<String, String> before, Map<String, String> then) {
        String old = "allocation " + change.replaces() + " ";
        return before.containsKey(old + "amount")
                && isLess(
                        old,
                        before,
                        "allocation " + change.allocation().allocationId() + " ",
                        then,
                        List.of("cadence", "deployment", "pot", "needs", "conditions", "paid to", "employs", "not"));
    }

    private static boolean isLess(
            String old, Map<String, String> before, String key, Map<String, String> then, List<String> terms) {
        return !then.containsKey(key + "amount")
                || pence(then.get(key + "amount")) < pence(before.get(old + "amount"))
                || terms.stream().anyMatch(term -> !Objects.equals(before.get(old + term), then.get(key + term)))
                || AuthorityBook.isAfter(then.get(key + "from"), before.get(old + "from"), LocalDate.MIN)
                || AuthorityBook.isAfter(before.get(old + "until"), then.get(key + "until"), LocalDate.MAX);
    }

    private static boolean falls(String key, Map<String, String> before, Map<String, String> then) {
        return pence(then.get(key)) < pence(before.get(key));
    }

    static long pence(@Nullable String money) {
        return Long.parseLong(Objects.requireNonNull(money).replace(".", ""));
    }

    static @Nullable LocalDate day(Map<String, String> facts, String key) {
        String day = facts.get(key);
        return day == null ? null : LocalDate.parse(day);
    }
}
