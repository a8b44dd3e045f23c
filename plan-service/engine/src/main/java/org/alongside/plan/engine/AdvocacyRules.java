package org.alongside.plan.engine;

import static org.alongside.plan.engine.Decision.accepted;
import static org.alongside.plan.engine.Decision.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.authority.AdvocacyDuty.Individual;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.voice.Request;

/**
 * The duty to arrange an advocate (Care Act 2014, s. 67). The worker's seat records it and cannot end it: it ends when an advocate has
 * acted ({@link Aftermath}), or when both seats have agreed to the same individual.
 */
final class AdvocacyRules {

    private AdvocacyRules() {}

    static Decision decide(Plan plan, AdvocacyCommand command, By by, Context context) {
        return switch (command) {
            case AdvocacyCommand.RecordDifficulty record -> record(plan, record, by, context);
            case AdvocacyCommand.NameIndividual name -> on(plan, name.itemId(), duty -> name(duty, name, by, context));
            case AdvocacyCommand.AgreeToIndividual agree -> on(plan, agree.itemId(), duty -> agree(duty, agree, by));
            case AdvocacyCommand.LetIndividualGo let -> on(plan, let.itemId(), duty -> letGo(duty, let, by));
        };
    }

    /** The person has asked for an advocate and is to have one: from then on it is a task like any other of the kind. */
    static Decision granted(Plan plan, Request answered, By by, Context context) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.ItemKept(Happening.REQUEST_ANSWERED, answered, by));
        if (!isOwed(plan)) {
            events.add(new Event.ItemKept(
                    Happening.ADVOCATE_OWED,
                    new AdvocacyDuty(new ItemId(context.freshIds().get()), Set.of(), answered.words(), by, null, null),
                    by));
        }
        return new Decision.Accepted(events);
    }

    /** Substantial difficulty in one way is enough (s. 67(4)). */
    private static Decision record(Plan plan, AdvocacyCommand.RecordDifficulty command, By by, Context context) {
        if (!by.isFrom(Seat.WORKER)) {
            return Refusal.ONLY_THE_WORKER.refused();
        }
        if (command.difficulties().isEmpty()) {
            return Refusal.NO_ADVOCACY_DUTY.refused();
        }
        return isOwed(plan)
                ? Refusal.ADVOCATE_ALREADY_OWED.refused()
                : kept(
                        Happening.ADVOCATE_OWED,
                        new AdvocacyDuty(
                                new ItemId(context.freshIds().get()),
                                command.difficulties(),
                                command.words(),
                                by,
                                null,
                                null),
                        by);
    }

    private static Decision name(AdvocacyDuty duty, AdvocacyCommand.NameIndividual command, By by, Context context) {
        if (!duty.isOpen()) {
            return Refusal.ADVOCATE_IS_THERE.refused();
        }
        return command.paidOrProfessional()
                ? Refusal.PAID_TO_CARE.refused()
                : kept(
                        Happening.INDIVIDUAL_NAMED,
                        duty.naming(new Individual(
                                context.freshIds().get(), command.who(), command.tie(), command.words(), by, null)),
                        by);
    }

    /** The person consents (s. 67(6)(a)) and the authority is satisfied (s. 67(5)): one named them, so the other agrees. */
    private static Decision agree(AdvocacyDuty duty, AdvocacyCommand.AgreeToIndividual command, By by) {
        Individual individual = duty.individual();
        if (individual == null || !duty.names(command.individualId())) {
            return Refusal.SOMEBODY_ELSE_NAMED.refused();
        }
        return individual.by().seat() == by.seat() || individual.agreed() != null
                ? accepted()
                : kept(Happening.INDIVIDUAL_AGREED, duty.agreedBy(by), by);
    }

    private static Decision letGo(AdvocacyDuty duty, AdvocacyCommand.LetIndividualGo command, By by) {
        if (!by.isFrom(Seat.PERSON)) {
            return Refusal.ONLY_THE_PERSON.refused();
        }
        return duty.names(command.individualId())
                ? kept(Happening.INDIVIDUAL_LET_GO, duty.namingNobody(), by)
                : Refusal.SOMEBODY_ELSE_NAMED.refused();
    }

    private static boolean isOwed(Plan plan) {
        return plan.items(AdvocacyDuty.class).stream().anyMatch(AdvocacyDuty::isOpen);
    }

    @FunctionalInterface
    private interface Rule {
        Decision on(AdvocacyDuty duty);
    }

    private static Decision on(Plan plan, ItemId id, Rule rule) {
        return plan.item(id, AdvocacyDuty.class).map(rule::on).orElseGet(Refusal.UNKNOWN_ITEM::refused);
    }
}
