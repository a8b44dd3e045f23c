package org.alongside.plan.engine.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Part;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.TimetableEntry;

/** The whole week anew: what stands here takes the place of what was there. */
public record ChangeTimetable(List<TimetableEntry> entries) implements Change, NewChange {

    public ChangeTimetable {
        entries = List.copyOf(entries);
    }

    @Override
    public ChangeType type() {
        return ChangeType.CHANGE_TIMETABLE;
    }

    @Override
    public UUID subject() {
        return Part.TIMETABLE.id();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return entries.stream().allMatch(entry -> entry.belongsTo() == null || content.has(entry.belongsTo()))
                ? Optional.of(content.withTimetable(entries))
                : Optional.empty();
    }
}
