package org.alongside.plan.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.Id;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.Support;
import org.alongside.plan.engine.plan.SupportId;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.SampleMoney;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChangeTableTest {

    private static final PlanContent CONTENT =
            PlanBuilder.aPlan().with(SampleChanges.someSupport()).build().content();
    private static final Support SUPPORT = CONTENT.supports().getFirst();

    /** Found by reflection, so that a component that is added to a record and not to the table fails here. */
    @TestFactory
    Stream<DynamicTest> theTableHasEveryFieldOfEveryChangeAndNoOther() {
        Map<ChangeType, Class<?>> kinds = new LinkedHashMap<>();
        for (Class<?> kind : Change.class.getPermittedSubclasses()) {
            kinds.put(ChangeType.valueOf(screaming(kind.getSimpleName())), kind);
        }
        return kinds.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind.getKey().name(),
                        () -> assertThat(ChangeTable.fields(kind.getKey()).keySet())
                                .containsExactlyInAnyOrderElementsOf(
                                        paths("", kind.getValue()).toList())));
    }

    private static String screaming(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT);
    }

    private static Stream<String> paths(String before, Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).flatMap(component -> {
            Class<?> type = element(component);
            String path = before + component.getName();
            return type.isRecord() && !Id.class.isAssignableFrom(type) && !isText(type)
                    ? paths(path + ".", type)
                    : Stream.of(path);
        });
    }

    private static boolean isText(Class<?> type) {
        return type == Words.class || type == Hours.class || type == Money.class;
    }

    private static Class<?> element(RecordComponent component) {
        Type type = component.getGenericType();
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    @TestFactory
    Stream<DynamicTest> whatSomebodySaidAndWhatItIsAboutIsMaterial() {
        return Arrays.stream(ChangeType.values())
                .flatMap(type -> ChangeTable.fields(type).entrySet().stream()
                        .filter(field -> field.getValue() == ChangeTable.Tag.CLERICAL)
                        .map(field -> DynamicTest.dynamicTest(
                                type + " " + field.getKey(),
                                () -> assertThat(field.getKey()).matches("(.*\\.)?(title|what)"))));
    }

    @Test
    void aFieldThatIsNotThereHasNoTag() {
        assertThat(ChangeTable.tag(ChangeType.ADD_GOAL, "goal.title")).contains(ChangeTable.Tag.CLERICAL);
        assertThat(ChangeTable.tag(ChangeType.ADD_GOAL, "goal.inTheirWords")).contains(ChangeTable.Tag.MATERIAL);
        assertThat(ChangeTable.tag(ChangeType.CLOSE_PLAN, "goal.title")).isEmpty();
    }

    private static ChangeSupport change(
            @Nullable Words howOften,
            @Nullable Hours hours,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Words ended) {
        return new ChangeSupport(SUPPORT.supportId(), null, null, howOften, hours, null, from, until, ended);
    }

    @Test
    void lessSupportIsSeen() {
        for (Change less : List.of(
                change(null, Hours.of("2.49"), null, null, null),
                change(null, null, LocalDate.of(2027, 1, 12), null, null),
                change(null, null, null, LocalDate.of(2090, 1, 1), null),
                change(Words.of("Tuesdays"), null, null, null, null),
                change(null, null, null, null, Words.of("I know the way")),
                new ChangeSupport(
                        SUPPORT.supportId(),
                        null,
                        new Owner(Owner.Kind.ASSET, "x"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Change.ClosePlan(Words.of("Done")),
                new PausePlan(Words.of("Rest"), LocalDate.of(2099, 1, 1)),
                new CancelAction(new ActionId(Surroundings.id(1)), Words.of("No")))) {
            assertThat(ChangeTable.reducesSupport(less, CONTENT)).as("%s", less).isTrue();
        }
        for (Change notLess : List.of(
                change(null, Hours.of("2.5"), null, null, null),
                change(null, Hours.of("3"), null, null, null),
                change(null, null, LocalDate.of(2027, 1, 10), null, null),
                new SetReviewRhythm(52),
                new ChangeSupport(
                        new SupportId(Surroundings.id(2)), null, null, null, null, null, null, null, Words.of("x")))) {
            assertThat(ChangeTable.reducesSupport(notLess, CONTENT))
                    .as("%s", notLess)
                    .isFalse();
        }
        assertThat(ChangeTable.reducesSupport(new Change.ClosePlan(Words.of("Done")), PlanContent.EMPTY))
                .isTrue();
        assertThat(ChangeTable.reducesSupport(SampleChanges.aContingency(), CONTENT))
                .isFalse();
        assertThat(ChangeTable.reducesSupport(
                        SampleChanges.aContingency(),
                        CONTENT.with(SampleChanges.aContingency().contingency())))
                .isTrue();
        assertThat(ChangeTable.reducesSupport(new SetReviewRhythm(7), CONTENT.reviewedEvery(6)))
                .isTrue();
        assertThat(ChangeTable.reducesSupport(new SetReviewRhythm(5), CONTENT.reviewedEvery(6)))
                .isFalse();
    }

    @Test
    void moreRiskIsSeen() {
        assertThat(Stream.of(SampleChanges.aContingency(), SampleChanges.aPause(), SampleChanges.aWeek()))
                .extracting(ChangeTable::addsRisk)
                .containsOnly(false);
        assertThat(PlanBuilder.aPlan().with(SampleChanges.aRisk()).latest().changes())
                .allMatch(ChangeTable::addsRisk);
    }

    @Test
    void supportThatEndsSoonerThanItWouldHaveIsLess() {
        PlanContent until = CONTENT.with(
                change(null, null, null, LocalDate.of(2028, 1, 1), null).after(SUPPORT));
        assertThat(Stream.of(-1, 0, 1)
                        .map(days -> LocalDate.of(2028, 1, 1).plusDays(days))
                        .map(day -> ChangeTable.reducesSupport(change(null, null, null, day, null), until)))
                .containsExactly(true, false, false);
    }

    @Test
    void somebodyElseMayDoLessAndAsOftenIsNotLess() {
        ActionId action = new ActionId(Surroundings.id(1));
        assertThat(ChangeTable.reducesSupport(
                        new Change.ChangeAction(action, null, SampleChanges.TOGETHER, null), CONTENT))
                .isTrue();
        assertThat(ChangeTable.reducesSupport(new Change.ChangeAction(action, Words.of("Else"), null, null), CONTENT))
                .isFalse();
        assertThat(ChangeTable.reducesSupport(new SetReviewRhythm(6), CONTENT.reviewedEvery(6)))
                .isFalse();
    }

    @Test
    void whoIsToEmploySomebodyTakesARisk() {
        Allocation paid = WITH_MONEY.content().allocations().getFirst();
        assertThat(ChangeTable.addsRisk(new Change.AllocateBudget(employing(paid, false), null)))
                .isFalse();
        assertThat(ChangeTable.addsRisk(new Change.AllocateBudget(employing(paid, true), null)))
                .isTrue();
        assertThat(ChangeTable.addsRisk(new Change.AllocateBudget(with(paid, null), null)))
                .isFalse();
    }

    private static Allocation employing(Allocation paid, boolean employs) {
        DirectPayment terms = Objects.requireNonNull(paid.directPayment());
        return with(
                paid,
                new DirectPayment(
                        terms.needsMet(),
                        terms.conditions(),
                        terms.exclusions(),
                        terms.paidTo(),
                        terms.recipientId(),
                        employs,
                        employs ? Money.of("5.00") : null));
    }

    private static Allocation with(Allocation paid, @Nullable DirectPayment terms) {
        return new Allocation(
                paid.allocationId(),
                paid.potId(),
                paid.purpose(),
                paid.supportId(),
                paid.what(),
                paid.deployment(),
                paid.amount(),
                paid.cadence(),
                paid.from(),
                paid.until(),
                paid.options(),
                paid.chosen(),
                paid.chosenBy(),
                terms);
    }

    private static final Plan WITH_MONEY = SampleMoney.aPlanWithMoney().build();

    private static Change written(NewChange change) {
        return PlanBuilder.aPlan()
                .with(SampleMoney.aBudget("210.00", "100.00"))
                .proposing(Actors.PERSON, change)
                .latest()
                .changes()
                .getFirst();
    }

    @Test
    void lessMoneyIsSeen() {
        PlanContent content = WITH_MONEY.content();
        Pot pot = SampleMoney.firstPot(content);
        for (NewChange less : List.of(
                SampleMoney.theBudget(pot.potId(), "209.99", "100.00"),
                SampleMoney.theBudget(pot.potId(), "210.00", "99.99"))) {
            assertThat(ChangeTable.reducesMoney(in(WITH_MONEY, less), content)).isTrue();
        }
        for (NewChange notLess : List.of(
                SampleMoney.theBudget(pot.potId(), "210.00", "100.00"),
                SampleMoney.theBudget(pot.potId(), "300.00", "100.01"))) {
            assertThat(ChangeTable.reducesMoney(in(WITH_MONEY, notLess), content))
                    .isFalse();
        }
        var allocation = content.allocations().getFirst().allocationId();
        assertThat(ChangeTable.reducesMoney(in(WITH_MONEY, SampleMoney.set(pot.potId(), "59.99", allocation)), content))
                .isTrue();
        assertThat(ChangeTable.reducesMoney(in(WITH_MONEY, SampleMoney.set(pot.potId(), "60.00", allocation)), content))
                .isFalse();
        assertThat(ChangeTable.reducesMoney(in(WITH_MONEY, SampleMoney.set(pot.potId(), "1.00", null)), content))
                .isFalse();
        assertThat(ChangeTable.reducesMoney(new Change.ClosePlan(Words.of("Done")), content))
                .isTrue();
        assertThat(ChangeTable.reducesMoney(new Change.ClosePlan(Words.of("Done")), PlanContent.EMPTY))
                .isFalse();
        assertThat(ChangeTable.reducesMoney(written(SampleMoney.aBudget("1.00", "1.00")), PlanContent.EMPTY))
                .isFalse();
    }

    private static Change in(Plan plan, NewChange change) {
        return SampleMoney.written(plan, change);
    }
}
