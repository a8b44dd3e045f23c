package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The oracle's list of what is imposed. */
final class RequirementBook {

    private static final class Line {
        @Nullable
        Words view;

        final List<Words> against = new ArrayList<>();
        boolean over;
    }

    private static final Set<String> NO_LAW = Set.of("ADVICE", "PUBLIC_HEALTH_AIM");

    private final Map<ItemId, Line> lines = new HashMap<>();

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
        return command instanceof RequirementCommand.SayViewOfRequirement
                ? me == Seat.PERSON ? Oracle.DONE : "not-your-seat"
                : line.over ? "requirement-over" : Oracle.DONE;
    }

    private static boolean isSoon(LocalDate day, Instant now) {
        LocalDate today = now.atZone(ZoneId.of("Europe/London")).toLocalDate();
        return day.compareTo(today) > 0 && day.compareTo(today.plusYears(1)) <= 0;
    }

    void note(RequirementCommand command, ItemId itemId) {
        switch (command) {
            case RequirementCommand.RecordRequirement add -> lines.put(itemId, new Line());
            case RequirementCommand.SayViewOfRequirement view -> line(itemId).view = view.words();
            case RequirementCommand.ChallengeRequirement challenge ->
                line(itemId).against.add(challenge.words());
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
            assertThat(requirement.isOpen()).isEqualTo(!line.over);
            assertThat(
                            requirement.personsView() == null
                                    ? null
                                    : requirement.personsView().words())
                    .isEqualTo(line.view);
            assertThat(requirement.challenges().stream().map(Requirement.Said::words))
                    .containsExactlyElementsOf(line.against);
        }
    }
}
