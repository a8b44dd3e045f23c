package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The oracle's list of what is imposed. */
final class RequirementBook {

    private static final class Line {
        @Nullable
        Words view;

        final List<Against> against = new ArrayList<>();
        boolean over;
    }

    /** What somebody said against it, and whether somebody waits for the answer. */
    static final class Against {
        final Words words;
        boolean told;
        final boolean owed;

        Against(Words words, @Nullable Seat me) {
            this.words = words;
            this.owed = me != Seat.WORKER;
        }

        boolean waits() {
            return owed && !told;
        }
    }

    private static final Set<String> NO_LAW = Set.of("ADVICE", "PUBLIC_HEALTH_AIM");

    private final Map<ItemId, Line> lines = new HashMap<>();
    private final Map<ItemId, Against> against = new HashMap<>();

    String answerTo(RequirementCommand command, @Nullable Seat me, Instant now) {
        if (me == null && !(command instanceof RequirementCommand.ChallengeRequirement)) {
            return "not-your-seat";
        }
        if (command instanceof RequirementCommand.RecordRequirement add) {
            String basis = add.terms().legalBasis().name();
            return NO_LAW.contains(basis)
                    ? "not-a-requirement"
                    : basis.equals("SAFEGUARDING_ENQUIRY")
                            ? "enquiry-binds-nobody"
                            : isSoon(add.terms().reviewOn(), now) ? Oracle.DONE : "needs-review-date";
        }
        Line line = lines.get(((Command.OnItem) command).itemId());
        if (line == null) {
            return "unknown-item";
        }
        if (command instanceof RequirementCommand.AnswerChallenge answer) {
            return answerTo(against.get(answer.challengeId()), line.against, me);
        }
        if (command instanceof RequirementCommand.EndRequirement && !line.over && me == Seat.PERSON) {
            return "not-yours-to-end";
        }
        return command instanceof RequirementCommand.SayViewOfRequirement
                ? me == Seat.PERSON ? Oracle.DONE : "not-your-seat"
                : line.over ? "requirement-over" : Oracle.DONE;
    }

    /** What is said to an answer to a challenge; {@code ofThis} are those of the thing that the command names. */
    static String answerTo(@Nullable Against one, List<Against> ofThis, @Nullable Seat me) {
        return me == Seat.PERSON
                ? "not-your-seat"
                : one == null || !ofThis.contains(one) ? "unknown-item" : one.told ? "already-answered" : Oracle.DONE;
    }

    /** How many challenges have no answer. */
    long waiting() {
        return against.values().stream().filter(Against::waits).count();
    }

    private static boolean isSoon(LocalDate day, Instant now) {
        LocalDate today = now.atZone(ZoneId.of("Europe/London")).toLocalDate();
        return day.compareTo(today) > 0 && day.compareTo(today.plusYears(1)) <= 0;
    }

    void note(RequirementCommand command, Requirement item, @Nullable Seat me) {
        ItemId itemId = item.itemId();
        switch (command) {
            case RequirementCommand.RecordRequirement add -> lines.put(itemId, new Line());
            case RequirementCommand.SayViewOfRequirement view -> line(itemId).view = view.words();
            case RequirementCommand.ChallengeRequirement challenge -> {
                Against one = new Against(challenge.words(), me);
                line(itemId).against.add(one);
                against.put(item.challenges().getLast().challengeId(), one);
            }
            case RequirementCommand.AnswerChallenge answer ->
                Objects.requireNonNull(against.get(answer.challengeId())).told = true;
            case RequirementCommand.EndRequirement end -> line(itemId).over = true;
        }
    }

    private Line line(ItemId id) {
        Line line = lines.get(id);
        if (line == null) {
            throw new AssertionError("no line for " + id);
        }
        return line;
    }

    /** Demands that what the plan knows of is what stands here. */
    void isAsIn(Plan plan) {
        List<Requirement> requirements = plan.items(Requirement.class);
        assertThat(requirements).hasSize(lines.size());
        for (Requirement requirement : requirements) {
            Line line = line(requirement.itemId());
            assertThat(requirement.isInForce()).isEqualTo(!line.over);
            assertThat(requirement.isOpen())
                    .isEqualTo(!line.over || line.against.stream().anyMatch(Against::waits));
            assertThat(
                            requirement.personsView() == null
                                    ? null
                                    : requirement.personsView().words())
                    .isEqualTo(line.view);
            assertThat(requirement.challenges().stream().map(Challenge::words))
                    .containsExactlyElementsOf(
                            line.against.stream().map(one -> one.words).toList());
            assertThat(requirement.challenges().stream().map(each -> each.answer() != null))
                    .containsExactlyElementsOf(
                            line.against.stream().map(one -> one.told).toList());
        }
    }
}
