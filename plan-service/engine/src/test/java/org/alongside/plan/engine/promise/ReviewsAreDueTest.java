package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.Context;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.PlanEngine;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.review.Occasion;
import org.alongside.plan.engine.review.ReviewDiary;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.review.ReviewTable.Due;
import org.alongside.plan.engine.review.ReviewTable.Happened;
import org.alongside.plan.engine.review.WhatIsDue;
import org.alongside.plan.engine.testing.Surroundings;

/** What is due follows from all that ever happened, is known from the plan's row alone, and stops nothing. */
class ReviewsAreDueTest {

    private static final ZoneId HERE = ZoneId.of("Europe/London");
    private static final LocalDate LONG_AGO = LocalDate.of(1999, 1, 1);

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void whatIsDueIsWhatTheWholeHistorySays(@ForAll("interleavings") List<Integer> dice) {
        Story story = new Story();
        Interleaving.play(dice, moment -> {
            story.note(moment);
            assertThat(WhatIsDue.of(moment.after().asKept()))
                    .as("from the plan's row alone")
                    .isEqualTo(WhatIsDue.of(moment.after()));
            assertThat(causes(moment.after())).isEqualTo(story.causes(moment.after()));
            for (Due due : WhatIsDue.of(moment.after())) {
                assertThat(due.from() == null || !due.from().isAfter(due.by())).isTrue();
            }
        });
    }

    @Property
    void howLateAReviewIsChangesNoDecision(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, moment -> {
            Plan late = moment.before()
                    .with(new ReviewDiary(
                            LONG_AGO,
                            null,
                            LONG_AGO,
                            true,
                            List.of(new Happened(Occasion.ON_SERVICE_NOT_DONE, LONG_AGO, Surroundings.id(5)))));
            Context living = Surroundings.nth(moment.number(), moment.context().now(), moment.actor());
            Context again = moment.context().personHasDied() ? Surroundings.afterDeath(living) : living;
            assertThat(PlanEngine.decide(late, moment.command(), again)).isEqualTo(moment.decision());
        });
    }

    /** Occasions, with what they are about. */
    private static Set<String> causes(Plan plan) {
        Set<String> causes = new TreeSet<>();
        for (Due due : WhatIsDue.of(plan)) {
            causes.add(due.row().occasion() + " " + due.about());
        }
        return causes;
    }

    /** The causes once more, from the commands that were done; it never forgets one, and asks each whether a review came since. */
    private static final class Story {
        private record Cause(String name, LocalDate on) {}

        private final List<Cause> causes = new ArrayList<>();
        private LocalDate reviewed = LocalDate.MIN;
        private LocalDate begun = LocalDate.MAX;
        private LocalDate paid = LocalDate.MAX;
        private boolean cannot;

        void note(Moment moment) {
            LocalDate today = day(moment.context().now());
            if (moment.version().isPresent()) {
                begun = begun.equals(LocalDate.MAX) ? today : begun;
                if (paid.isAfter(today)) {
                    paid = moment.after().content().allocations().stream()
                            .filter(one -> one.directPayment() != null)
                            .map(one -> one.from())
                            .sorted()
                            .findFirst()
                            .orElse(LocalDate.MAX);
                }
            }
            if (!moment.answer().equals(Oracle.DONE)) {
                return;
            }
            switch (moment.command()) {
                case ReviewCommand.AgreeToConclusion agree -> reviewed = today;
                case ReviewCommand.RequestReview request -> {
                    String id = moment.item().orElseThrow().itemId().toString();
                    causes.add(new Cause("ON_REQUEST " + id, today));
                }
                case ReviewCommand.AnswerReviewRequest answer -> {
                    if (answer.outcome() == ReviewRequest.Outcome.REFUSED) {
                        causes.removeIf(cause -> cause.name().equals("ON_REQUEST " + answer.itemId()));
                    }
                }
                case DoingCommand.ReportOnAction report -> {
                    if (report.progress() == ActionReport.Progress.NOT_DONE) {
                        causes.add(new Cause("ON_SERVICE_NOT_DONE " + report.actionId(), today));
                    }
                }
                case DoingCommand.EndOpportunity end ->
                    causes.add(new Cause("ON_END_OF_OPPORTUNITY " + end.choiceId(), today));
                case AuthorityCommand.RecordCapacity record -> {
                    if (record.assessment().lacks() != cannot) {
                        cannot = !cannot;
                        String id = moment.item().orElseThrow().itemId().toString();
                        causes.add(new Cause("ON_CHANGE_OF_CAPACITY " + id, today));
                        causes.add(new Cause("ON_CHANGE_OF_CIRCUMSTANCES " + id, today));
                    }
                }
                default -> {}
            }
        }

        Set<String> causes(Plan plan) {
            Set<String> due = new TreeSet<>();
            if (plan.status() == PlanStatus.CLOSED) {
                return due;
            }
            boolean payment = plan.content().allocations().stream()
                    .anyMatch(one -> one.directPayment() != null
                            && (one.until() == null || one.until().compareTo(reviewed) >= 0));
            for (Cause cause : causes) {
                if (reviewed.isBefore(cause.on()) && (payment || !cause.name().startsWith("ON_CHANGE_OF_CAPACITY"))) {
                    due.add(cause.name());
                }
            }
            if (!begun.equals(LocalDate.MAX)) {
                due.add("YEARLY null");
                if (reviewed.isBefore(begun.plusWeeks(6))) {
                    due.add("FIRST_LOOK null");
                }
                Integer weeks = plan.content().reviewEveryWeeks();
                LocalDate since = reviewed.isBefore(begun) ? begun : reviewed;
                if (weeks != null && since.plusDays(7L * weeks).isBefore(since.plusYears(1))) {
                    due.add("OWN_RHYTHM null");
                }
            }
            if (payment) {
                due.add(reviewed.isBefore(paid) ? "DIRECT_PAYMENT_FIRST null" : "DIRECT_PAYMENT_YEARLY null");
            }
            due.addAll(dated(plan));
            return due;
        }

        private Set<String> dated(Plan plan) {
            Set<String> due = new HashSet<>();
            plan.content().risks().forEach(risk -> add(due, "RISK_REVIEW " + risk.riskId(), risk.reviewOn()));
            for (Requirement one : plan.items(Requirement.class)) {
                if (one.ending() == null) {
                    add(due, "REQUIREMENT_REVIEW " + one.itemId(), one.terms().reviewOn());
                }
            }
            for (InterimSupport one : plan.items(InterimSupport.class)) {
                if (one.ending() == null && one.terms().until() != null) {
                    add(
                            due,
                            "INTERIM_SUPPORT_END " + one.itemId(),
                            Objects.requireNonNull(one.terms().until()));
                }
            }
            return due;
        }

        private void add(Set<String> due, String name, LocalDate on) {
            if (reviewed.isBefore(on.minusDays(28))) {
                due.add(name);
            }
        }

        private static LocalDate day(Instant at) {
            return at.atZone(HERE).toLocalDate();
        }
    }
}
