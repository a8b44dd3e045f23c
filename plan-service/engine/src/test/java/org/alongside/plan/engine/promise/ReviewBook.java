package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.ReviewCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.review.Conclusion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The oracle's minutes of reviews: what lies on the table, and who has said yes to it. */
final class ReviewBook {

    private static final class Minutes {
        LocalDate day;
        boolean over;
        boolean left;
        boolean personWentFirst;
        int brought;
        final List<Words> spoken = new ArrayList<>();
        final List<Words> held = new ArrayList<>();

        @Nullable
        String hash;

        @Nullable
        Words words;

        final Set<Seat> yes = EnumSet.noneOf(Seat.class);
        final Map<Seat, Review.Felt> felt = new EnumMap<>(Seat.class);

        Minutes(LocalDate day) {
            this.day = day;
        }
    }

    private final Map<ItemId, Minutes> all = new HashMap<>();
    private final Map<ItemId, Boolean> owed = new HashMap<>();

    /**
     * The answer to come.
     *
     * @param unanswered how many ideas have no answer that counts today
     * @param challenged how many challenges have no answer
     */
    String answerTo(
            ReviewCommand command,
            @Nullable Seat me,
            Instant now,
            boolean planClosed,
            long unanswered,
            long challenged) {
        if (command instanceof ReviewCommand.RequestReview) {
            return Oracle.DONE;
        }
        if (me == null && !(command instanceof ReviewCommand.Contribute)) {
            return "not-your-seat";
        }
        if (command instanceof ReviewCommand.AnswerReviewRequest answer) {
            return !owed.containsKey(answer.itemId())
                    ? "unknown-item"
                    : me == Seat.PERSON
                            ? "not-your-seat"
                            : Boolean.TRUE.equals(owed.get(answer.itemId())) ? Oracle.DONE : "already-answered";
        }
        LocalDate today = now.atZone(ZoneId.of("Europe/London")).toLocalDate();
        if (command instanceof ReviewCommand.OpenReview open) {
            boolean one = all.values().stream().anyMatch(minutes -> !minutes.over);
            return planClosed
                    ? "plan-closed"
                    : one ? "review-is-open" : isInTime(open.on(), today, me) ? Oracle.DONE : "needs-notice";
        }
        Minutes minutes = all.get(named(command));
        if (minutes == null) {
            return "unknown-item";
        }
        if (command instanceof ReviewCommand.SayHowEqual) {
            return Oracle.DONE;
        }
        if (command instanceof ReviewCommand.AgreeToConclusion agree) {
            if (minutes.left) {
                return "review-over";
            }
            if (minutes.hash == null || !minutes.hash.equals(agree.contentHash().value())) {
                return "conclusion-changed";
            }
            return minutes.yes.contains(me)
                    ? Oracle.AS_BEFORE
                    : ChronoUnit.DAYS.between(today, minutes.day) > 0
                            ? "review-not-yet"
                            : unanswered > 0
                                    ? "ideas-unanswered"
                                    : challenged > 0 ? "challenges-unanswered" : Oracle.DONE;
        }
        if (minutes.over) {
            return "review-over";
        }
        return switch (command) {
            case ReviewCommand.MoveReview move ->
                move.on().equals(minutes.day)
                        ? Oracle.AS_BEFORE
                        : isInTime(move.on(), today, me) ? Oracle.DONE : "needs-notice";
            case ReviewCommand.LetWorkerSetAgenda let ->
                me == Seat.WORKER ? "not-your-seat" : minutes.personWentFirst ? Oracle.AS_BEFORE : Oracle.DONE;
            case ReviewCommand.PutConclusion put ->
                me == Seat.WORKER && !minutes.personWentFirst ? "agenda-first" : Oracle.DONE;
            default -> Oracle.DONE;
        };
    }

    /** The reviews that are open. */
    Set<UUID> open() {
        return all.entrySet().stream()
                .filter(one -> !one.getValue().over)
                .map(one -> one.getKey().value())
                .collect(Collectors.toSet());
    }

    private static boolean isInTime(LocalDate day, LocalDate today, @Nullable Seat me) {
        return ChronoUnit.DAYS.between(today, day) >= (me == Seat.WORKER ? 7 : 0);
    }

    private static ItemId named(ReviewCommand command) {
        return ((Command.OnItem) command).itemId();
    }

    void note(ReviewCommand command, Item item, @Nullable Seat me) {
        if (command instanceof ReviewCommand.OpenReview open) {
            all.put(item.itemId(), new Minutes(open.on()));
            return;
        }
        if (command instanceof ReviewCommand.RequestReview || command instanceof ReviewCommand.AnswerReviewRequest) {
            owed.put(item.itemId(), command instanceof ReviewCommand.RequestReview);
            return;
        }
        Minutes minutes = minutes(named(command));
        switch (command) {
            case ReviewCommand.MoveReview move -> minutes.day = move.on();
            case ReviewCommand.PutOnAgenda put -> {
                if (me == Seat.PERSON || minutes.personWentFirst) {
                    minutes.spoken.addAll(put.points());
                    speakNow(minutes);
                } else {
                    minutes.held.addAll(put.points());
                }
            }
            case ReviewCommand.LetWorkerSetAgenda let -> speakNow(minutes);
            case ReviewCommand.Contribute contribute -> minutes.brought++;
            case ReviewCommand.PutConclusion put -> {
                minutes.words = put.words();
                minutes.hash = conclusion(item).contentHash().value();
                minutes.yes.clear();
                minutes.yes.add(Objects.requireNonNull(me));
            }
            case ReviewCommand.AgreeToConclusion agree -> {
                minutes.yes.add(Objects.requireNonNull(me));
                minutes.over = true;
            }
            case ReviewCommand.SayHowEqual say -> minutes.felt.put(Objects.requireNonNull(me), say.felt());
            case ReviewCommand.LeaveReview leave -> {
                minutes.over = true;
                minutes.left = true;
            }
            case ReviewCommand.AnswerReviewRequest answer -> throw new AssertionError("noted above");
            case ReviewCommand.RequestReview request -> throw new AssertionError("noted above");
            case ReviewCommand.OpenReview open -> throw new AssertionError("noted above");
        }
    }

    private static void speakNow(Minutes minutes) {
        minutes.personWentFirst = true;
        minutes.spoken.addAll(minutes.held);
        minutes.held.clear();
    }

    private static Conclusion conclusion(Item item) {
        return Objects.requireNonNull(((Review) item).conclusion());
    }

    private Minutes minutes(ItemId id) {
        Minutes minutes = all.get(id);
        if (minutes == null) {
            throw new AssertionError("no minutes of " + id);
        }
        return minutes;
    }

    /** Demands that the plan's reviews are as these minutes have them. */
    void isAsIn(Plan plan) {
        assertThat(plan.items(ReviewRequest.class))
                .hasSize(owed.size())
                .allSatisfy(request -> assertThat(request.isOpen()).isEqualTo(owed.get(request.itemId())));
        List<Review> reviews = plan.items(Review.class);
        assertThat(reviews).hasSize(all.size());
        for (Review review : reviews) {
            Minutes minutes = minutes(review.itemId());
            assertThat(review.isOpen()).isEqualTo(!minutes.over);
            assertThat(review.isConcluded()).isEqualTo(minutes.over && !minutes.left);
            assertThat(review.on()).isEqualTo(minutes.day);
            assertThat(review.agenda().stream().map(Review.Point::words)).containsExactlyElementsOf(minutes.spoken);
            assertThat(review.waiting().stream().map(Review.Point::words)).containsExactlyElementsOf(minutes.held);
            assertThat(review.contributions()).hasSize(minutes.brought);
            assertThat(review.conclusion() == null ? null : review.conclusion().words())
                    .isEqualTo(minutes.words);
            for (Seat seat : Seat.values()) {
                assertThat(review.isAgreedBy(seat)).isEqualTo(minutes.yes.contains(seat));
                assertThat(review.equality().stream()
                                .filter(said -> said.by().isFrom(seat))
                                .map(Review.Equality::felt)
                                .toList())
                        .isEqualTo(
                                minutes.felt.containsKey(seat)
                                        ? List.of(Objects.requireNonNull(minutes.felt.get(seat)))
                                        : List.of());
            }
        }
    }
}
