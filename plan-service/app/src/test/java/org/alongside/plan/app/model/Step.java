package org.alongside.plan.app.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.plan.app.plan.PlanHistory.Told;
import org.alongside.plan.engine.plan.Event;

/** What one transaction added to the log. */
record Step(List<Told> told) {

    Step {
        told = List.copyOf(told);
    }

    static List<Step> of(List<Told> story) {
        List<Step> steps = new ArrayList<>();
        List<Told> together = new ArrayList<>();
        for (Told one : story) {
            if (!together.isEmpty()
                    && together.getFirst().row().transaction() != one.row().transaction()) {
                steps.add(new Step(together));
                together.clear();
            }
            together.add(one);
        }
        steps.add(new Step(together));
        return steps;
    }

    long transaction() {
        return told.getFirst().row().transaction();
    }

    Instant at() {
        return told.getFirst().row().at();
    }

    boolean isBy(String account) {
        return told.stream().allMatch(one -> one.row().account().equals(account));
    }

    List<Event> events() {
        return told.stream().map(Told::event).toList();
    }
}
