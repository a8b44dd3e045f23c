package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;
import static org.alongside.plan.engine.Decision.kept;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Documents;
import org.alongside.plan.engine.proposal.ExactBytes;
import org.alongside.plan.engine.review.Conclusion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.review.ReviewTable;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.words.Words;

/**
 * Reviews: the person's agenda first, what anybody of the circle brings, and a conclusion in words that both seats agreed to. None is
 * concluded over an idea or a challenge that the service has not answered (promise 5).
 */
final class ReviewRules {

    /** The plan names all of them; a sentence names so many. */
    private static final int MOST_NAMED = 5;

    private ReviewRules() {}

    static Decision decide(Plan plan, ReviewCommand.OfASeat command, By by, Context context) {
        return switch (command) {
            case ReviewCommand.AnswerReviewRequest answer ->
                plan.item(answer.itemId(), ReviewRequest.class)
                        .map(request -> answer(request, answer, by))
                        .orElseGet(Refusal.UNKNOWN_ITEM::refused);
            case ReviewCommand.OpenReview open -> open(plan, open, by, context);
            case ReviewCommand.MoveReview move -> onOpen(plan, move.itemId(), review -> move(review, move, by));
            case ReviewCommand.PutOnAgenda put -> onOpen(plan, put.itemId(), review -> putOnAgenda(review, put, by));
            case ReviewCommand.LetWorkerSetAgenda let ->
                onOpen(plan, let.itemId(), review -> letWorkerSetAgenda(review, by));
            case ReviewCommand.PutConclusion put ->
                onOpen(plan, put.itemId(), review -> putConclusion(plan, review, put, by, context));
            case ReviewCommand.AgreeToConclusion agree ->
                on(plan, agree.itemId(), review -> agreeToConclusion(plan, review, agree, by));
            case ReviewCommand.SayHowEqual say ->
                on(
                        plan,
                        say.itemId(),
                        review -> kept(
                                Happening.REVIEW_EQUALITY_ANSWERED,
                                review.with(new Review.Equality(say.felt(), say.words(), by)),
                                by));
            case ReviewCommand.LeaveReview leave ->
                onOpen(
                        plan,
                        leave.itemId(),
                        review -> kept(Happening.REVIEW_LEFT, review.left(new Review.Ending(leave.reason(), by)), by));
        };
    }

    static Decision request(ReviewCommand.RequestReview command, By by, Context context) {
        return kept(
                Happening.REVIEW_REQUESTED,
                new ReviewRequest(new ItemId(context.freshIds().get()), command.words(), by, null),
                by);
    }

    /** The service owes the answer, and gives its reason whatever it is (promise 8). */
    private static Decision answer(ReviewRequest request, ReviewCommand.AnswerReviewRequest command, By by) {
        if (!by.isFrom(Seat.WORKER)) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        return request.isOpen()
                ? kept(
                        Happening.REVIEW_REQUEST_ANSWERED,
                        new ReviewRequest(
                                request.itemId(),
                                request.words(),
                                request.by(),
                                new ReviewRequest.Answer(command.outcome(), command.reason(), by)),
                        by)
                : Refusal.ALREADY_ANSWERED.refused();
    }

    static Decision contribute(Plan plan, ReviewCommand.Contribute command, By by) {
        return onOpen(
                plan,
                command.itemId(),
                review -> kept(
                        Happening.REVIEW_CONTRIBUTED_TO,
                        review.with(new Review.Contribution(
                                command.whatWorks(), command.whatDoesNot(), command.whatToChange(), by)),
                        by));
    }

    private static Decision open(Plan plan, ReviewCommand.OpenReview command, By by, Context context) {
        if (plan.status() == PlanStatus.CLOSED) {
            return Refusal.PLAN_CLOSED.refused();
        }
        if (plan.items(Review.class).stream().anyMatch(Review::isOpen)) {
            return Refusal.REVIEW_IS_OPEN.refused();
        }
        if (command.on().isBefore(earliest(by))) {
            return Refusal.NEEDS_NOTICE.refused();
        }
        ItemId id = new ItemId(context.freshIds().get());
        return kept(
                Happening.REVIEW_OPENED,
                new Review(
                        id,
                        command.occasion(),
                        command.on(),
                        command.words(),
                        by,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null),
                by);
    }

    /** Notice and reading time are at least 7 days, unless the person asks for sooner. */
    private static LocalDate earliest(By by) {
        LocalDate today = Days.of(by.at());
        return by.isFrom(Seat.PERSON) ? today : today.plus(ReviewTable.NOTICE);
    }

    private static Decision move(Review review, ReviewCommand.MoveReview command, By by) {
        if (command.on().equals(review.on())) {
            return accepted();
        }
        return command.on().isBefore(earliest(by))
                ? Refusal.NEEDS_NOTICE.refused()
                : kept(Happening.REVIEW_MOVED, review.movedTo(command.on()), by);
    }

    private static Decision putOnAgenda(Review review, ReviewCommand.PutOnAgenda command, By by) {
        List<Review.Point> points = command.points().stream()
                .map(words -> new Review.Point(words, by))
                .toList();
        return kept(Happening.REVIEW_AGENDA_PUT, review.withPoints(points, by.isFrom(Seat.PERSON)), by);
    }

    private static Decision letWorkerSetAgenda(Review review, By by) {
        if (!by.isFrom(Seat.PERSON)) {
            return Refusal.NOT_YOUR_SEAT.refused();
        }
        return review.agendaIsOpen()
                ? accepted()
                : kept(Happening.REVIEW_AGENDA_OPENED, review.withPoints(List.of(), true), by);
    }

    private static Decision putConclusion(
            Plan plan, Review review, ReviewCommand.PutConclusion command, By by, Context context) {
        if (by.isFrom(Seat.WORKER) && !review.agendaIsOpen()) {
            return Refusal.AGENDA_FIRST.refused();
        }
        ExactBytes exact =
                Documents.ofConclusion(plan, review.itemId(), context.nonces().get(), command.words());
        Conclusion conclusion = new Conclusion(
                command.words(),
                Words.of(new String(exact.bytes(), StandardCharsets.UTF_8)),
                exact.hash(),
                List.of(by));
        return kept(Happening.REVIEW_CONCLUSION_PUT, review.with(conclusion), by);
    }

    private static Decision agreeToConclusion(
            Plan plan, Review review, ReviewCommand.AgreeToConclusion command, By by) {
        Conclusion conclusion = review.conclusion();
        if (review.ending() != null) {
            return Refusal.REVIEW_OVER.refused();
        }
        if (conclusion == null || !conclusion.contentHash().equals(command.contentHash())) {
            return Refusal.CONCLUSION_CHANGED.refused();
        }
        if (conclusion.agreements().stream().anyMatch(agreement -> agreement.seat() == by.seat())) {
            return accepted();
        }
        LocalDate today = Days.of(by.at());
        if (today.isBefore(review.on())) {
            return Refusal.REVIEW_NOT_YET.refused();
        }
        List<Idea> unanswered = plan.items(Idea.class).stream()
                .filter(idea -> idea.isUnansweredOn(today))
                .toList();
        if (!unanswered.isEmpty()) {
            return naming(
                    Refusal.IDEAS_UNANSWERED,
                    unanswered.stream().map(Idea::itemId).toList());
        }
        List<ItemId> owed = ChallengeRules.owed(plan);
        return owed.isEmpty()
                ? kept(Happening.REVIEW_CONCLUDED, review.with(conclusion.agreed(by)), by)
                : naming(Refusal.CHALLENGES_UNANSWERED, owed);
    }

    private static Decision naming(Refusal refusal, List<ItemId> owed) {
        return new Decision.Refused(refusal, refusal.sentence() + naming(owed));
    }

    private static String naming(List<ItemId> owed) {
        return owed.stream()
                .limit(MOST_NAMED)
                .map(ItemId::toString)
                .collect(Collectors.joining(
                        ", ",
                        " Unanswered: ",
                        owed.size() > MOST_NAMED ? ", and " + (owed.size() - MOST_NAMED) + " more." : "."));
    }

    @FunctionalInterface
    private interface Rule {
        Decision on(Review review);
    }

    private static Decision on(Plan plan, ItemId id, Rule rule) {
        return plan.item(id, Review.class).map(rule::on).orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }

    private static Decision onOpen(Plan plan, ItemId id, Rule rule) {
        return on(plan, id, review -> review.isOpen() ? rule.on(review) : Refusal.REVIEW_OVER.refused());
    }
}
