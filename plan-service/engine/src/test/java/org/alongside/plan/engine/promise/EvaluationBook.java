package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The oracle's page about looking at things together: two columns, and whether the person would rather leave theirs empty. */
final class EvaluationBook {

    private static final class Page {
        final Map<Seat, Words> columns = new EnumMap<>(Seat.class);
        final Map<Seat, Review.Felt> felt = new EnumMap<>(Seat.class);
        boolean ratherNot;
        int ideas;

        boolean isFull() {
            return columns.containsKey(Seat.WORKER) && (ratherNot || columns.containsKey(Seat.PERSON));
        }
    }

    private final Map<ItemId, Page> pages = new HashMap<>();

    String answerTo(EvaluationCommand command, @Nullable Seat me, Instant now) {
        if (me == null) {
            return "not-your-seat";
        }
        if (command instanceof EvaluationCommand.BeginEvaluation begin) {
            return begin.on().compareTo(now.atZone(ZoneId.of("Europe/London")).toLocalDate()) > 0
                    ? "not-happened-yet"
                    : Oracle.DONE;
        }
        Page page = pages.get(((Command.OnItem) command).itemId());
        if (page == null) {
            return "unknown-item";
        }
        if (command instanceof EvaluationCommand.TellHowItWas) {
            return page.isFull() ? "evaluation-over" : Oracle.DONE;
        }
        if (command instanceof EvaluationCommand.SayHowEqualItWas) {
            return Oracle.DONE;
        }
        return me == Seat.WORKER
                ? "only-the-person"
                : page.ratherNot
                        ? Oracle.AS_BEFORE
                        : page.isFull()
                                ? "evaluation-over"
                                : page.columns.containsKey(Seat.PERSON) ? Oracle.AS_BEFORE : Oracle.DONE;
    }

    void note(EvaluationCommand command, ItemId itemId, Seat me) {
        if (command instanceof EvaluationCommand.BeginEvaluation) {
            pages.put(itemId, new Page());
        }
        Page page = page(itemId);
        if (command instanceof EvaluationCommand.TellHowItWas tell) {
            page.columns.put(me, tell.wentWell());
            page.ideas += tell.idea() == null ? 0 : 1;
            page.ratherNot = page.ratherNot && me == Seat.WORKER;
        } else if (command instanceof EvaluationCommand.PassOnEvaluation) {
            page.ratherNot = true;
        } else if (command instanceof EvaluationCommand.SayHowEqualItWas say) {
            page.felt.put(me, say.felt());
        }
    }

    private Page page(ItemId id) {
        return Objects.requireNonNull(pages.get(id));
    }

    /** Demands that the plan's evaluations are as they are here. */
    void isAsIn(Plan plan) {
        List<Evaluation> known = plan.items(Evaluation.class);
        assertThat(known).hasSize(pages.size());
        for (Evaluation evaluation : known) {
            Page page = page(evaluation.itemId());
            assertThat(evaluation.isOpen()).isEqualTo(!page.isFull());
            assertThat(evaluation.status() == Evaluation.Status.CONCLUDED).isEqualTo(page.isFull());
            assertThat(evaluation.pass() != null).isEqualTo(page.ratherNot);
            assertThat(evaluation.ideas()).hasSize(page.ideas);
            Map<Seat, Words> told = new EnumMap<>(Seat.class);
            evaluation.accounts().forEach(account -> {
                Words before = told.put(Objects.requireNonNull(account.by().seat()), account.wentWell());
                assertThat(before).as("one account of each side").isNull();
            });
            assertThat(told).isEqualTo(page.columns);
            Map<Seat, Review.Felt> felt = new EnumMap<>(Seat.class);
            evaluation
                    .equality()
                    .forEach(said -> felt.put(Objects.requireNonNull(said.by().seat()), said.felt()));
            assertThat(felt).isEqualTo(page.felt);
        }
    }
}
