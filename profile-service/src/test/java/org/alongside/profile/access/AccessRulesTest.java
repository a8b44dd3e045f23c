package org.alongside.profile.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.kit.tenancy.Caller;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Caller caller(String... roles) {
        return new Caller("northshire", "account", "client", Set.of(roles));
    }

    private static Standing with(Relation relation, Scope... scope) {
        return new Standing.Insider(new Grant(relation, Set.of(scope), null));
    }

    private static String verdict(Standing standing, Caller caller, Right right) {
        return AccessRules.decide(standing, caller, right, NOW).getClass().getSimpleName();
    }

    private static Set<Right> granted(Relation relation, Scope... scope) {
        return EnumSet.allOf(Right.class).stream()
                .filter(right -> verdict(with(relation, scope), caller("person", "worker"), right)
                        .equals("Granted"))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    @Test
    void thisIsTheWholeTable() {
        assertThat(granted(Relation.PERSON, Scope.values()))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Right.ISSUE_CLAIM_CODE, Right.RECORD_DEATH)));
        assertThat(granted(Relation.WORKER, Scope.values())).isEqualTo(EnumSet.allOf(Right.class));
        assertThat(granted(Relation.WORKER, Scope.PLAN))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        Right.READ_PROFILE,
                        Right.WRITE_PROFILE,
                        Right.READ_CONVERSATIONS,
                        Right.PLAN_CONVERSATION,
                        Right.TAKE_PART,
                        Right.READ_NEEDS,
                        Right.WRITE_NEEDS)));
        assertThat(granted(Relation.WORKER, Scope.PROFILE))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Right.READ_SHORTLIST, Right.GATHER_SHORTLIST)));
        assertThat(granted(Relation.ADVOCATE, Scope.values()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        Right.CHANGE_CIRCLE, Right.ISSUE_CLAIM_CODE, Right.READ_ACCESS_RECORDS, Right.RECORD_DEATH)));
        for (Relation other : EnumSet.of(Relation.SUPPORTER, Relation.BROKER, Relation.NOMINEE)) {
            EnumSet<Right> withPlan = EnumSet.of(Right.READ_PERSON, Right.READ_SHORTLIST);
            if (other == Relation.BROKER) {
                withPlan.add(Right.GATHER_SHORTLIST);
            }
            EnumSet<Right> withBoth = EnumSet.copyOf(withPlan);
            withBoth.addAll(
                    EnumSet.of(Right.READ_PROFILE, Right.READ_CONVERSATIONS, Right.TAKE_PART, Right.READ_NEEDS));
            assertThat(granted(other, Scope.values())).isEqualTo(withBoth);
            assertThat(granted(other, Scope.PLAN)).isEqualTo(withPlan);
        }
    }

    @Test
    void whoKnowsThePersonIsToldNoAndWhoDoesNotIsToldNothing() {
        assertThat(verdict(with(Relation.SUPPORTER, Scope.PLAN), caller("supporter"), Right.READ_PROFILE))
                .isEqualTo("Refused");
        assertThat(verdict(new Standing.Stranger(), caller("worker"), Right.READ_PROFILE))
                .isEqualTo("Hidden");
        assertThat(verdict(new Standing.NoSuchPerson(), caller("worker"), Right.READ_PERSON))
                .isEqualTo("Hidden");
    }

    @Test
    void theDecidingSidesNeedTheirRoleInTheToken() {
        assertThat(verdict(with(Relation.WORKER, Scope.values()), caller("person"), Right.READ_PERSON))
                .isEqualTo("Hidden");
        assertThat(verdict(with(Relation.PERSON, Scope.values()), caller("worker"), Right.READ_PERSON))
                .isEqualTo("Hidden");
        assertThat(verdict(with(Relation.SUPPORTER, Scope.values()), caller(), Right.READ_PERSON))
                .isEqualTo("Granted");
    }

    @Test
    void anAuditorSeesTheRecordsOfEverybodyWhoExists() {
        assertThat(verdict(new Standing.Stranger(), caller("auditor"), Right.READ_ACCESS_RECORDS))
                .isEqualTo("ByRole");
        assertThat(verdict(new Standing.NoSuchPerson(), caller("auditor"), Right.READ_ACCESS_RECORDS))
                .isEqualTo("Hidden");
        assertThat(verdict(new Standing.Stranger(), caller("auditor"), Right.READ_PERSON))
                .isEqualTo("Hidden");
    }

    @Test
    void aGrantLastsToTheEndOfItsLastDayInTheUnitedKingdom() {
        Grant summer = new Grant(Relation.SUPPORTER, Set.of(Scope.PLAN), LocalDate.of(2026, 6, 30));
        assertThat(summer.isInForce(Instant.parse("2026-06-30T22:59:59Z"))).isTrue();
        assertThat(summer.isInForce(Instant.parse("2026-06-30T23:00:00Z"))).isFalse();
        Standing over = new Standing.Insider(summer);
        assertThat(verdict(over, caller(), Right.READ_PERSON)).isEqualTo("Hidden");
    }

    @Test
    void aGrantCoversWhatReachesNoFurtherAndLastsNoLonger() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        Grant plan = new Grant(Relation.WORKER, Set.of(Scope.PLAN), day);
        assertThat(plan.covers(new Grant(Relation.BROKER, Set.of(Scope.PLAN), day)))
                .isTrue();
        assertThat(plan.covers(new Grant(Relation.BROKER, Set.of(Scope.PLAN), day.plusDays(1))))
                .isFalse();
        assertThat(plan.covers(new Grant(Relation.BROKER, Set.of(Scope.PLAN), null)))
                .isFalse();
        assertThat(plan.covers(new Grant(Relation.BROKER, Set.of(Scope.PROFILE), day)))
                .isFalse();
    }
}
