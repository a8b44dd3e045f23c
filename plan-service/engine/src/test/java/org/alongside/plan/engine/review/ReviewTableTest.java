package org.alongside.plan.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.plan.engine.review.ReviewTable.Dated;
import org.alongside.plan.engine.review.ReviewTable.Due;
import org.alongside.plan.engine.review.ReviewTable.Facts;
import org.alongside.plan.engine.review.ReviewTable.Force;
import org.alongside.plan.engine.review.ReviewTable.Happened;
import org.alongside.plan.engine.testing.Surroundings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTableTest {

    private static final UUID THAT = Surroundings.id(77);

    /** First version, last review, first payment, EHC plan, rhythm in weeks; then what is due, the earliest first. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    -,          -,          -,          -,          -,  ''
                    2027-01-04, -,          -,          -,          -,  'FIRST_LOOK 2027-02-15..2027-03-01, YEARLY 2028-01-04'
                    2027-01-04, 2027-02-14, -,          -,          -,  'FIRST_LOOK 2027-02-15..2027-03-01, YEARLY 2028-02-14'
                    2027-01-04, 2027-02-15, -,          -,          -,  'YEARLY 2028-02-15'
                    2027-01-04, 2026-12-01, -,          -,          -,  'FIRST_LOOK 2027-02-15..2027-03-01, YEARLY 2028-01-04'
                    2027-01-04, 2027-05-31, -,          -,          -,  'YEARLY 2028-05-31'
                    2027-01-04, 2028-02-29, -,          -,          -,  'YEARLY 2029-02-28'
                    2027-01-04, 2027-03-01, -,          -,          13, 'OWN_RHYTHM 2027-05-31, YEARLY 2028-03-01'
                    2027-01-04, 2027-03-01, -,          -,          60, 'YEARLY 2028-03-01'
                    2027-01-04, -,          2027-02-01, -,          -,  'FIRST_LOOK 2027-02-15..2027-03-01, DIRECT_PAYMENT_FIRST 2027-08-01, YEARLY 2028-01-04'
                    2027-01-04, 2027-02-20, 2027-03-01, -,          -,  'DIRECT_PAYMENT_FIRST 2027-09-01, YEARLY 2028-02-20'
                    2027-01-04, 2027-06-01, 2027-02-01, -,          -,  'YEARLY 2028-06-01, DIRECT_PAYMENT_YEARLY 2028-06-01'
                    2027-01-04, 2027-03-01, 2027-03-01, -,          -,  'YEARLY 2028-03-01, DIRECT_PAYMENT_YEARLY 2028-03-01'
                    -,          -,          2027-08-31, -,          -,  'DIRECT_PAYMENT_FIRST 2028-02-29'
                    -,          -,          -,          2026-09-01, -,  'EHC_PLAN_YEARLY 2027-09-01'
                    2027-01-04, 2027-04-01, -,          2026-09-01, -,  'YEARLY 2028-04-01, EHC_PLAN_YEARLY 2028-04-01'
                    2027-01-04, 2027-04-01, -,          2027-05-01, -,  'YEARLY 2028-04-01, EHC_PLAN_YEARLY 2028-05-01'
                    """)
    void whatIsDueFollowsFromTheTable(
            String firstVersion, String lastReview, String firstPayment, String ehcPlan, String weeks, String due) {
        Facts facts = new Facts(
                day(firstVersion),
                day(lastReview),
                day(firstPayment),
                day(ehcPlan),
                weeks.equals("-") ? null : Period.ofWeeks(Integer.parseInt(weeks)),
                List.of(),
                List.of());
        assertThat(String.join(", ", lines(facts))).isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "ON_.*")
    void whatCallsForAReviewDoesSoUntilOneHasBeenConcluded(Occasion occasion) {
        Happened happened = new Happened(occasion, LocalDate.of(2027, 3, 1), THAT);
        assertThat(lines(new Facts(null, null, null, null, null, List.of(happened), List.of())))
                .containsExactly(occasion + " 2027-03-01..2027-03-29");
        assertThat(lines(new Facts(null, LocalDate.of(2027, 2, 28), null, null, null, List.of(happened), List.of())))
                .containsExactly(occasion + " 2027-03-01..2027-03-29");
        assertThat(lines(new Facts(null, LocalDate.of(2027, 3, 1), null, null, null, List.of(happened), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "(RISK|REQUIREMENT|INTERIM)_.*")
    void whatNamesADayIsLookedAtInTheFourWeeksBeforeIt(Occasion occasion) {
        Dated dated = new Dated(occasion, LocalDate.of(2027, 3, 29), THAT);
        for (LocalDate tooEarly : Arrays.asList(null, LocalDate.of(2027, 2, 28))) {
            Due due = ReviewTable.due(new Facts(null, tooEarly, null, null, null, List.of(), List.of(dated)))
                    .getFirst();
            assertThat(line(due)).isEqualTo(occasion + " 2027-03-01..2027-03-29");
            assertThat(due.about()).isEqualTo(THAT);
        }
        assertThat(ReviewTable.due(
                        new Facts(null, LocalDate.of(2027, 3, 1), null, null, null, List.of(), List.of(dated))))
                .isEmpty();
    }

    @Test
    void aReviewIsLateFromTheDayAfterItsLast() {
        Due due = ReviewTable.due(new Facts(LocalDate.of(2027, 1, 4), null, null, null, null, List.of(), List.of()))
                .getFirst();
        assertThat(due.isLate(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(due.isLate(LocalDate.of(2027, 3, 2))).isTrue();
    }

    /** Checked against the sources themselves. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    FIRST_LOOK,            EVERY_PLAN,     GUIDANCE,   statutory guidance,              13.32
                    YEARLY,                EVERY_PLAN,     GUIDANCE,   statutory guidance,              13.32
                    DIRECT_PAYMENT_FIRST,  DIRECT_PAYMENT, REGULATION, Direct Payments,                 reg. 7(1)(a)
                    DIRECT_PAYMENT_YEARLY, DIRECT_PAYMENT, REGULATION, Direct Payments,                 reg. 7(1)(a)
                    EHC_PLAN_YEARLY,       EHC_PLAN,       ACT,        Children and Families Act 2014,  s. 44(1)
                    OWN_RHYTHM,            EVERY_PLAN,     AGREED,     This plan,                       review rhythm
                    ON_REQUEST,            EVERY_PLAN,     ACT,        Care Act 2014,                   s. 27(1)(b)
                    ON_BREACH,             DIRECT_PAYMENT, REGULATION, Direct Payments,                 reg. 7(1)(b)
                    ON_SERVICE_NOT_DONE,   EVERY_PLAN,     PRACTICE,   Alongside,                       promise 3
                    ON_CHANGE_OF_CIRCUMSTANCES, EVERY_PLAN, ACT,       Care Act 2014,                   s. 27(4)
                    RISK_REVIEW,           EVERY_PLAN,     AGREED,     This plan,                       risk decision
                    REQUIREMENT_REVIEW,    EVERY_PLAN,     PRACTICE,   Alongside,                       promise 6
                    INTERIM_SUPPORT_END,   EVERY_PLAN,     PRACTICE,   Alongside,                       promise 3
                    ON_CHANGE_OF_CAPACITY, DIRECT_PAYMENT, REGULATION, Direct Payments,                 reg. 7(1)(c)(i) and (d)(i)
                    ON_END_OF_OPPORTUNITY, EVERY_PLAN,     PRACTICE,   Alongside,                       promise 8
                    """)
    void everyRowSaysWhatItStandsOn(
            Occasion occasion, ReviewTable.Basis basis, Force force, String source, String section) {
        ReviewTable.Row row = ReviewTable.row(occasion);
        assertThat(row.occasion()).isEqualTo(occasion);
        assertThat(row.basis()).isEqualTo(basis);
        assertThat(row.force()).isEqualTo(force);
        assertThat(row.source()).contains(source);
        assertThat(row.section()).isEqualTo(section);
    }

    @Test
    void everyRowSaysWhyInASentenceOfItsOwn() {
        assertThat(Arrays.stream(Occasion.values()).map(ReviewTable::row).map(ReviewTable.Row::why))
                .doesNotHaveDuplicates()
                .allMatch(why -> why.matches("[A-Z].*[a-z]\\."));
    }

    private static List<String> lines(Facts facts) {
        return ReviewTable.due(facts).stream().map(ReviewTableTest::line).toList();
    }

    private static String line(Due due) {
        return due.row().occasion() + " " + (due.from() == null ? "" : due.from() + "..") + due.by();
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }
}
