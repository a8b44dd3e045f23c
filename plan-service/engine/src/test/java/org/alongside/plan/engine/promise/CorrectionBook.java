package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.jspecify.annotations.Nullable;

/** The oracle's list of slips that somebody put right, each beside a title that both had agreed to. */
final class CorrectionBook {

    private record Line(Seat by, String account, String title, String agreed, String corrected) {}

    private final Map<ItemId, Line> standing = new HashMap<>();
    private final Map<ItemId, Line> gone = new HashMap<>();

    String answerTo(CorrectionCommand command, @Nullable Seat me, Map<String, String> facts, boolean closed) {
        if (me == null) {
            return "not-your-seat";
        }
        return switch (command) {
            case CorrectionCommand.Annotate annotate -> closed ? "plan-closed" : answerTo(annotate, facts);
            case CorrectionCommand.Object object ->
                standing.containsKey(object.itemId())
                        ? Oracle.DONE
                        : gone.containsKey(object.itemId()) ? "no-longer-open" : "unknown-item";
        };
    }

    private String answerTo(CorrectionCommand.Annotate command, Map<String, String> facts) {
        boolean isGoal = command.about() == Annotation.About.GOAL;
        String thing = (isGoal ? "goal " : "action ") + command.id();
        String title = facts.get(thing + " title");
        if (title == null || facts.containsKey(thing + (isGoal ? " ended" : " cancelled"))) {
            return isGoal ? "unknown-goal" : "unknown-action";
        }
        if (!title.equals(command.agreed().text())) {
            return "title-changed";
        }
        for (Line line : standing.values()) {
            if (line.title.equals(thing + " title")) {
                return "corrected-already";
            }
        }
        int most = Math.max(1, title.codePointCount(0, title.length()) / 4);
        String corrected = command.corrected().text();
        return !title.equals(corrected) && isWithin(title, corrected, most) ? Oracle.DONE : "not-clerical";
    }

    /** Whether so many characters put in, taken out or replaced are enough: by trying every way. */
    private static boolean isWithin(String from, String to, int most) {
        if (most < 0) {
            return false;
        }
        if (from.isEmpty() || to.isEmpty()) {
            return from.codePoints().count() + to.codePoints().count() <= most;
        }
        String fromRest = from.substring(from.offsetByCodePoints(0, 1));
        String toRest = to.substring(to.offsetByCodePoints(0, 1));
        return from.codePointAt(0) == to.codePointAt(0)
                ? isWithin(fromRest, toRest, most)
                : isWithin(fromRest, toRest, most - 1)
                        || isWithin(fromRest, to, most - 1)
                        || isWithin(from, toRest, most - 1);
    }

    void annotated(CorrectionCommand.Annotate command, ItemId id, Seat me, String account) {
        String thing = (command.about() == Annotation.About.GOAL ? "goal " : "action ") + command.id();
        standing.put(
                id,
                new Line(
                        me,
                        account,
                        thing + " title",
                        command.agreed().text(),
                        command.corrected().text()));
    }

    /** Whose words come on the table by an objection; null if nobody's do. */
    @Nullable
    Seat objected(ItemId id, Seat me, boolean closed) {
        Line line = standing.remove(id);
        if (line == null) {
            throw new AssertionError("no line for " + id);
        }
        gone.put(id, line);
        return line.by == me || closed ? null : line.by;
    }

    /** A title that another agreement has changed, or whose thing has ended, is no longer corrected. */
    void decided(Map<String, String> facts) {
        standing.entrySet().removeIf(entry -> {
            Line line = entry.getValue();
            String thing = line.title.substring(0, line.title.length() - "title".length());
            boolean stands = line.agreed.equals(facts.get(line.title))
                    && !facts.containsKey(thing + "ended")
                    && !facts.containsKey(thing + "cancelled");
            if (!stands) {
                gone.put(entry.getKey(), line);
            }
            return !stands;
        });
    }

    /** Demands that what stands beside the plan is what stands here. */
    void isAsIn(Plan plan) {
        for (Annotation annotation : plan.items(Annotation.class)) {
            Line line = standing.getOrDefault(annotation.itemId(), gone.get(annotation.itemId()));
            if (line == null) {
                throw new AssertionError("no line for " + annotation);
            }
            assertThat(annotation.isOpen()).isEqualTo(standing.containsKey(annotation.itemId()));
            assertThat(annotation.corrected().text()).isEqualTo(line.corrected);
        }
        assertThat(plan.items(Annotation.class)).hasSize(standing.size() + gone.size());
    }
}
