package org.alongside.plan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.plan.engine.Decision.Accepted;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.budget.Statement;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.talk.Disagreement;
import org.alongside.plan.engine.talk.Question;

/**
 * What follows by itself from what was decided: a no opens a disagreement, and what was about words that are no longer on the table
 * ends with them. So an open item is one that still bears on something.
 */
final class Aftermath {

    private final Plan plan;
    private final By by;
    private final Context context;
    private final List<Event> events;

    private Aftermath(Plan plan, By by, Context context, List<Event> decided) {
        this.plan = plan;
        this.by = by;
        this.context = context;
        this.events = new ArrayList<>(decided);
    }

    static Decision of(Plan plan, Decision decision, By by, Context context) {
        return switch (decision) {
            case Decision.Refused refused -> refused;
            case Accepted accepted -> new Aftermath(plan, by, context, accepted.events()).followed(accepted.events());
        };
    }

    private Decision followed(List<Event> decided) {
        for (Event event : decided) {
            if (event instanceof Event.ProposalWritten written) {
                offTheTable(written.proposal().proposalId());
                settled(written.proposal().proposalId());
            } else if (event instanceof Event.ProposalActedOn acted) {
                if (acted.status() == ProposalStatus.OPEN) {
                    continue; // the words are still on the table
                }
                offTheTable(acted.proposalId());
                if (acted.status() == ProposalStatus.AGREED) {
                    interimSupportIs(true, acted.proposalId());
                }
                if (acted.status() == ProposalStatus.DECLINED) {
                    disagreed(acted.proposalId(), acted.act(), Disagreement.Over.A_PROPOSAL);
                } else {
                    settled(acted.proposalId());
                }
            } else if (event instanceof Event.VersionDecided version) {
                correctionsLapse(version.content());
                paymentsEnd(version.content());
            } else if (event instanceof Event.AgreementDisputed disputed) {
                disagreed(disputed.dispute().proposalId(), disputed.act(), Disagreement.Over.AN_AGREEMENT);
                interimSupportIs(false, disputed.dispute().proposalId());
            }
        }
        if (!decided.isEmpty() && isAnAdvocate(context.actor())) {
            plan.items(AdvocacyDuty.class).stream()
                    .filter(AdvocacyDuty::isOpen)
                    .forEach(duty -> events.add(new Event.ItemKept(Happening.ADVOCATE_JOINED, duty.metBy(by), by)));
        }
        return new Accepted(events);
    }

    /** Somebody who has held a seat of this plan is not independent (Care Act 2014, s. 67(2)). */
    private boolean isAnAdvocate(Actor actor) {
        return actor.relation() == Actor.Relation.ADVOCATE
                && !plan.isOrWasWorkers(actor.account())
                && !plan.personSeat().contains(actor.account());
    }

    private void offTheTable(ProposalId id) {
        plan.items(Question.class).stream()
                .filter(question -> question.isOpen() && question.proposalId().equals(id))
                .forEach(question -> events.add(
                        new Event.ItemKept(Happening.QUESTION_LAPSED, question.becoming(Question.Status.LAPSED), by)));
        capacityLapses(id);
    }

    private void capacityLapses(ProposalId id) {
        plan.items(CapacityRecord.class).stream()
                .filter(record -> record.isOpen() && record.proposalId().equals(id))
                .forEach(record ->
                        events.add(new Event.ItemKept(Happening.CAPACITY_RECORD_LAPSED, record.asLapsed(), by)));
    }

    private void correctionsLapse(PlanContent content) {
        plan.items(Annotation.class).stream()
                .filter(annotation -> annotation.isOpen() && !CorrectionRules.stillStands(annotation, content))
                .forEach(annotation ->
                        events.add(new Event.ItemKept(Happening.CORRECTION_LAPSED, annotation.asLapsed(), by)));
    }

    private void paymentsEnd(PlanContent content) {
        plan.items(Statement.class).stream()
                .filter(statement -> statement.isOpen()
                        && content.allocation(statement.allocationId()).isEmpty())
                .forEach(statement -> events.add(new Event.ItemKept(
                        Happening.STATEMENT_LEFT_BEHIND, statement.becoming(Statement.Standing.PAYMENT_ENDED), by)));
    }

    /** What support in the meantime stands in for is agreed now, or no longer. */
    private void interimSupportIs(boolean settled, ProposalId id) {
        plan.items(InterimSupport.class).stream()
                .filter(support -> support.isGiven() && support.standsInFor(id) && support.settled() != settled)
                .forEach(support -> events.add(new Event.ItemKept(
                        settled ? Happening.INTERIM_SUPPORT_SETTLED : Happening.INTERIM_SUPPORT_UNSETTLED,
                        support.settled(settled),
                        by)));
    }

    private void settled(ProposalId id) {
        TalkRules.openDisagreement(plan, id)
                .ifPresent(
                        open -> events.add(new Event.ItemKept(Happening.DISAGREEMENT_SETTLED, open.asSettled(), by)));
    }

    /** One for each proposal: a second no joins the first, and its words stand in the act. */
    private void disagreed(ProposalId id, Act act, Disagreement.Over over) {
        if (TalkRules.openDisagreement(plan, id).isEmpty()) {
            events.add(new Event.ItemKept(
                    Happening.DISAGREEMENT_OPENED,
                    new Disagreement(
                            new ItemId(context.freshIds().get()),
                            id,
                            act.revision(),
                            over,
                            Objects.requireNonNull(act.words()),
                            by,
                            List.of(),
                            false),
                    by));
        }
    }
}
