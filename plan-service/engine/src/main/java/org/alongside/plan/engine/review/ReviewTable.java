package org.alongside.plan.engine.review;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a plan is reviewed, by what, and with what force. This is the whole of it. A date that has passed makes a review late and
 * changes nothing else: lateness never stops support.
 */
public final class ReviewTable {

    /** What a row stands on. */
    public enum Force {
        ACT,
        REGULATION,
        /** Guidance to which an authority must have regard; it departs from it only for a reason that it gives. */
        GUIDANCE,
        /** What both sides of this plan have agreed. */
        AGREED,
        /** How plans are made here. */
        PRACTICE
    }

    /** Which plans a row is for. */
    public enum Basis {
        EVERY_PLAN,
        /** From the first direct payment on. */
        DIRECT_PAYMENT,
        EHC_PLAN
    }

    /**
     * A row.
     *
     * @param source the Act, regulations or guidance
     * @param section where in it
     * @param why a sentence for both sides
     */
    public record Row(Occasion occasion, Basis basis, String source, String section, Force force, String why) {}

    /**
     * What is known of a plan; null for what has not happened.
     *
     * @param firstVersion the day of its first version
     * @param lastReview the day on which both sides last concluded a review
     * @param firstPayment the day of its first direct payment
     * @param ehcPlanMade the day on which the education, health and care plan that bears on it was first made
     * @param rhythm what both sides agreed between reviews
     */
    public record Facts(
            @Nullable LocalDate firstVersion,
            @Nullable LocalDate lastReview,
            @Nullable LocalDate firstPayment,
            @Nullable LocalDate ehcPlanMade,
            @Nullable Period rhythm,
            List<Happened> happened,
            List<Dated> dated) {
        public Facts {
            happened = List.copyOf(happened);
            dated = List.copyOf(dated);
        }
    }

    /**
     * Something that calls for a review by itself.
     *
     * @param about the request, the action, the record or the choice that it is about
     */
    public record Happened(Occasion occasion, LocalDate on, UUID about) {}

    /**
     * Something that names a day on which it is looked at again.
     *
     * @param about the risk, the requirement or the support
     */
    public record Dated(Occasion occasion, LocalDate on, UUID about) {}

    /**
     * A review that is to be held.
     *
     * @param from the first day that fits; null if any does
     * @param by the last day that keeps to the source
     * @param about what calls for it; null if that is the plan itself
     */
    public record Due(
            Row row,
            @Nullable LocalDate from,
            LocalDate by,
            @Nullable UUID about) {

        public boolean isLate(LocalDate today) {
            return by.isBefore(today);
        }
    }

    private static final String GUIDANCE = "Care and support statutory guidance (Department of Health and Social Care)";
    private static final String DIRECT_PAYMENTS =
            "Care and Support (Direct Payments) Regulations 2014 (S.I. 2014/2871)";

    private static final Period FIRST_LOOK_FROM = Period.ofWeeks(6);
    private static final Period FIRST_LOOK_BY = Period.ofWeeks(8);
    private static final Period YEAR = Period.ofMonths(12);
    private static final Period FIRST_PAYMENTS = Period.ofMonths(6);
    /** Notice and reading time, within which a review that something calls for can be held. */
    public static final Period NOTICE = Period.ofDays(7);
    /** The law gives no number of days for these; four weeks, after the cause or before its day, leave room for notice on both sides. */
    private static final Period PROMPTLY = Period.ofWeeks(4);

    private ReviewTable() {}

    /** The row of an occasion. */
    public static Row row(Occasion occasion) {
        return switch (occasion) {
            case FIRST_LOOK ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        GUIDANCE,
                        "13.32",
                        Force.GUIDANCE,
                        "A light-touch look, 6 to 8 weeks after the plan began, whether it has started as you both meant it.");
            case YEARLY ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        GUIDANCE,
                        "13.32",
                        Force.GUIDANCE,
                        "Every plan is looked at together at least once in 12 months.");
            case DIRECT_PAYMENT_FIRST ->
                new Row(
                        occasion,
                        Basis.DIRECT_PAYMENT,
                        DIRECT_PAYMENTS,
                        "reg. 7(1)(a)",
                        Force.REGULATION,
                        "Whether a direct payment is the right way is looked at within 6 months of the first payment.");
            case DIRECT_PAYMENT_YEARLY ->
                new Row(
                        occasion,
                        Basis.DIRECT_PAYMENT,
                        DIRECT_PAYMENTS,
                        "reg. 7(1)(a)",
                        Force.REGULATION,
                        "After the first time, a direct payment is looked at again at most every 12 months.");
            case EHC_PLAN_YEARLY ->
                new Row(
                        occasion,
                        Basis.EHC_PLAN,
                        "Children and Families Act 2014",
                        "s. 44(1)",
                        Force.ACT,
                        "An education, health and care plan is reviewed in every period of 12 months.");
            case OWN_RHYTHM ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        "This plan",
                        "review rhythm",
                        Force.AGREED,
                        "You both agreed to look at the plan this often.");
            case ON_REQUEST ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        "Care Act 2014",
                        "s. 27(1)(b)",
                        Force.ACT,
                        "The person, or somebody for them, has asked for a review.");
            case ON_BREACH ->
                new Row(
                        occasion,
                        Basis.DIRECT_PAYMENT,
                        DIRECT_PAYMENTS,
                        "reg. 7(1)(b)",
                        Force.REGULATION,
                        "The authority thinks that a condition of a direct payment was not kept and may want to act on that.");
            case ON_SERVICE_NOT_DONE ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        "Alongside",
                        "promise 3",
                        Force.PRACTICE,
                        "Something that the service took on was not done, and how it will be done is decided together.");
            case ON_CHANGE_OF_CAPACITY ->
                new Row(
                        occasion,
                        Basis.DIRECT_PAYMENT,
                        DIRECT_PAYMENTS,
                        "reg. 7(1)(c)(i) and (d)(i)",
                        Force.REGULATION,
                        "The person can decide about a direct payment now, or can no longer.");
            case ON_CHANGE_OF_CIRCUMSTANCES ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        "Care Act 2014",
                        "s. 27(4)",
                        Force.ACT,
                        "A record says that the person cannot make a decision, or that they can again, and the plan may have to change with it.");
            case ON_END_OF_OPPORTUNITY ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        "Alongside",
                        "promise 8",
                        Force.PRACTICE,
                        "A course, a placement or a job has ended, and what comes next is decided together.");
            case RISK_REVIEW ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        "This plan",
                        "risk decision",
                        Force.AGREED,
                        "You both agreed to look at a risk again by this day.");
            case REQUIREMENT_REVIEW ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        "Alongside",
                        "promise 6",
                        Force.PRACTICE,
                        "What was imposed is looked at again by this day: whether it is still needed, and whether less would do.");
            case INTERIM_SUPPORT_END ->
                new Row(
                        occasion,
                        Basis.EVERY_PLAN,
                        "Alongside",
                        "promise 3",
                        Force.PRACTICE,
                        "Support without agreement is promised until this day, and what comes after it is decided together.");
        };
    }

    /** What is due, the earliest last day first. One review can answer several rows. */
    public static List<Due> due(Facts facts) {
        List<Due> due = new ArrayList<>();
        LocalDate first = facts.firstVersion();
        LocalDate last = facts.lastReview();
        if (first != null) {
            LocalDate firstLook = first.plus(FIRST_LOOK_FROM);
            if (last == null || last.isBefore(firstLook)) {
                due.add(new Due(row(Occasion.FIRST_LOOK), firstLook, first.plus(FIRST_LOOK_BY), null));
            }
            LocalDate since = last == null || last.isBefore(first) ? first : last;
            due.add(by(Occasion.YEARLY, since.plus(YEAR)));
            Optional.ofNullable(facts.rhythm())
                    .map(since::plus)
                    .filter(sooner -> sooner.isBefore(since.plus(YEAR)))
                    .ifPresent(day -> due.add(by(Occasion.OWN_RHYTHM, day)));
        }
        LocalDate payment = facts.firstPayment();
        if (payment != null) {
            due.add(
                    last == null || last.isBefore(payment)
                            ? by(Occasion.DIRECT_PAYMENT_FIRST, payment.plus(FIRST_PAYMENTS))
                            : by(Occasion.DIRECT_PAYMENT_YEARLY, last.plus(YEAR)));
        }
        LocalDate made = facts.ehcPlanMade();
        if (made != null) {
            due.add(by(Occasion.EHC_PLAN_YEARLY, (last == null || last.isBefore(made) ? made : last).plus(YEAR)));
        }
        for (Happened happened : facts.happened()) {
            if (last == null || last.isBefore(happened.on())) {
                due.add(new Due(
                        row(happened.occasion()), happened.on(), happened.on().plus(PROMPTLY), happened.about()));
            }
        }
        for (Dated dated : facts.dated()) {
            LocalDate from = dated.on().minus(PROMPTLY);
            if (last == null || last.isBefore(from)) {
                due.add(new Due(row(dated.occasion()), from, dated.on(), dated.about()));
            }
        }
        due.sort(Comparator.comparing(Due::by).thenComparing(each -> each.row().occasion()));
        return List.copyOf(due);
    }

    private static Due by(Occasion occasion, LocalDate day) {
        return new Due(row(occasion), null, day, null);
    }
}
