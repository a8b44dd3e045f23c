package org.alongside.plan.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.plan.engine.budget.Fit.Misfit;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pot of 100.00 for travel, from 4 January to 28 March 2027, can carry: twelve weeks. */
class FitTest {

    private static final PotId POT = new PotId(Surroundings.id(1));
    private static final PotId OTHER_POT = new PotId(Surroundings.id(2));
    private static final Words WORDS = Words.of("The bus");

    @ParameterizedTest
    @CsvSource({
        "ONE_OFF, TRAVEL, ONE_OFF, 100.00, 2027-01-04,, ",
        "ONE_OFF, TRAVEL, ONE_OFF, 100.01, 2027-01-04,, TOO_MUCH",
        "ONE_OFF, TRAVEL, WEEKLY, 8.33, 2027-01-04, 2027-03-28, ",
        "ONE_OFF, TRAVEL, WEEKLY, 8.34, 2027-01-04, 2027-03-28, TOO_MUCH",
        "ONE_OFF, TRAVEL, WEEKLY, 8.34, 2027-01-04,, TOO_MUCH",
        "ONE_OFF, TRAVEL, WEEKLY, 50.00, 2027-01-04, 2027-01-17, ",
        "ONE_OFF, TRAVEL, WEEKLY, 50.00, 2027-01-04, 2027-01-18, TOO_MUCH",
        "ONE_OFF, TRAVEL, ONE_OFF, 1.00, 2027-01-03,, OUTSIDE_ITS_TIME",
        "ONE_OFF, TRAVEL, ONE_OFF, 1.00, 2027-03-28,, ",
        "ONE_OFF, TRAVEL, ONE_OFF, 1.00, 2027-03-29,, OUTSIDE_ITS_TIME",
        "ONE_OFF, TRAVEL, WEEKLY, 1.00, 2027-01-04, 2027-03-29, OUTSIDE_ITS_TIME",
        "WEEKLY, TRAVEL, WEEKLY, 100.00, 2027-01-04,, ",
        "WEEKLY, TRAVEL, ONE_OFF, 1.00, 2027-01-04,, ONE_OFF_FROM_WEEKLY",
        "WEEKLY, EMPLOYMENT, WEEKLY, 1.00, 2027-01-04,, OTHER_PURPOSE",
    })
    void whatFits(
            Cadence pots,
            Purpose purpose,
            Cadence cadence,
            String amount,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Misfit misfit) {
        assertThat(Fit.misfit(
                        budget(pots, LocalDate.of(2027, 3, 28)),
                        List.of(),
                        allocation(POT, purpose, amount, cadence, from, until)))
                .isEqualTo(Optional.ofNullable(misfit));
    }

    @Test
    void whatIsSpentEveryWeekFromASumThatIsGivenOnceEnds() {
        LocalDate from = LocalDate.of(2027, 1, 4);
        Budget endless = budget(Cadence.ONE_OFF, null);
        assertThat(Fit.misfit(endless, List.of(), allocation(POT, Purpose.TRAVEL, "1.00", Cadence.WEEKLY, from, null)))
                .contains(Misfit.WITHOUT_END);
        assertThat(Fit.misfit(
                        endless,
                        List.of(),
                        allocation(POT, Purpose.TRAVEL, "1.00", Cadence.WEEKLY, from, from.plusDays(6))))
                .isEmpty();
    }

    @Test
    void whatOthersTakeIsNotThereAnyMore() {
        LocalDate from = LocalDate.of(2027, 1, 4);
        Allocation taken = allocation(POT, Purpose.TRAVEL, "60.00", Cadence.ONE_OFF, from, null);
        Allocation elsewhere = allocation(OTHER_POT, Purpose.TRAVEL, "60.00", Cadence.ONE_OFF, from, null);
        Budget budget = budget(Cadence.ONE_OFF, null);
        Allocation more = allocation(POT, Purpose.TRAVEL, "40.01", Cadence.ONE_OFF, from, null);
        assertThat(Fit.misfit(budget, List.of(taken), more)).contains(Misfit.TOO_MUCH);
        assertThat(Fit.misfit(budget, List.of(elsewhere), more)).isEmpty();
        assertThat(Fit.misfit(budget, List.of(), elsewhere)).contains(Misfit.NO_SUCH_POT);
        assertThat(Fit.misfit(null, List.of(), more)).contains(Misfit.NO_SUCH_POT);
    }

    @Test
    void anOptionIsChosenBySomebodyAtItsOwnCost() {
        assertThat(chosen(1, "30.00", Allocation.Chooser.PERSON).wasChosen()).isTrue();
        assertThat(chosen(1, "30.01", Allocation.Chooser.PERSON).wasChosen()).isFalse();
        assertThat(chosen(0, "30.00", Allocation.Chooser.TOGETHER).wasChosen()).isFalse();
        assertThat(chosen(2, "30.00", Allocation.Chooser.PERSON).wasChosen()).isFalse();
        assertThat(chosen(-1, "30.00", Allocation.Chooser.PERSON).wasChosen()).isFalse();
        assertThat(chosen(1, "30.00", null).wasChosen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON,, false,, true",
        "PERSON, somebody, false,, false",
        "NOMINEE, somebody, false,, true",
        "NOMINEE,, false,, false",
        "AUTHORISED_PERSON, ' ', false,, false",
        "PERSON,, true, 30.00, true",
        "PERSON,, true, 30.01, false",
        "PERSON,, true,, false",
        "PERSON,, false, 1.00, false"
    })
    void aDirectPaymentSaysWhoIsPaidAndCoversAnEmployersCosts(
            DirectPayment.Recipient paidTo,
            @Nullable String recipient,
            boolean employs,
            @Nullable String contingency,
            boolean complete) {
        DirectPayment terms = new DirectPayment(
                WORDS,
                WORDS,
                List.of(),
                paidTo,
                recipient,
                employs,
                contingency == null ? null : Money.of(contingency));
        assertThat(terms.isComplete(Money.of("30.00"))).isEqualTo(complete);
    }

    @Test
    void aBudgetIsWhatBothPayTogether() {
        assertThat(addsUp("100.00", "70.00", "30.00")).isTrue();
        assertThat(addsUp("100.00", "70.00", "29.99")).isFalse();
        assertThat(addsUp("100.00", "70.00", "30.01")).isFalse();
    }

    private static boolean addsUp(String all, String authority, String person) {
        return new Budget(
                        Budget.Standing.INDICATIVE,
                        Money.of(all),
                        Money.of(authority),
                        Money.of(person),
                        null,
                        List.of())
                .addsUp();
    }

    private static Budget budget(Cadence cadence, @Nullable LocalDate until) {
        return new Budget(
                Budget.Standing.INDICATIVE,
                Money.NONE,
                Money.NONE,
                Money.NONE,
                null,
                List.of(new Pot(
                        POT,
                        WORDS,
                        Purpose.TRAVEL,
                        List.of(),
                        Money.of("100.00"),
                        cadence,
                        LocalDate.of(2027, 1, 4),
                        until)));
    }

    private static Allocation allocation(
            PotId pot, Purpose purpose, String amount, Cadence cadence, LocalDate from, @Nullable LocalDate until) {
        return new Allocation(
                new AllocationId(Surroundings.id(3)),
                pot,
                purpose,
                null,
                WORDS,
                Allocation.Deployment.MANAGED_ACCOUNT,
                Money.of(amount),
                cadence,
                from,
                until,
                List.of(),
                null,
                null,
                null);
    }

    private static Allocation chosen(int number, String amount, Allocation.@Nullable Chooser by) {
        return new Allocation(
                new AllocationId(Surroundings.id(3)),
                POT,
                Purpose.TRAVEL,
                null,
                WORDS,
                Allocation.Deployment.MANAGED_ACCOUNT,
                Money.of(amount),
                Cadence.ONE_OFF,
                LocalDate.of(2027, 1, 4),
                null,
                List.of(
                        new Allocation.Option(WORDS, Money.of("40.00")),
                        new Allocation.Option(WORDS, Money.of("30.00"))),
                number,
                by,
                null);
    }
}
