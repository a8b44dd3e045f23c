package org.alongside.plan.engine.proposal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.Support;
import org.alongside.plan.engine.plan.SupportId;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** Support otherwise than before. What is null stays as it is; with words about its end it ends. */
public record ChangeSupport(
        SupportId supportId,
        @Nullable Words what,
        @Nullable Owner givenBy,
        @Nullable Words howOften,
        @Nullable Hours hoursAWeek,
        @Nullable Words payer,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Words ended)
        implements Change, NewChange {

    @Override
    public ChangeType type() {
        return ChangeType.CHANGE_SUPPORT;
    }

    @Override
    public UUID subject() {
        return supportId.value();
    }

    @Override
    public Optional<PlanContent> applyTo(PlanContent content) {
        return content.support(supportId).filter(Support::stands).map(old -> content.with(after(old)));
    }

    /** The support as it would be then. */
    public Support after(Support old) {
        return new Support(
                supportId,
                what == null ? old.what() : what,
                givenBy == null ? old.givenBy() : givenBy,
                howOften == null ? old.howOften() : howOften,
                hoursAWeek == null ? old.hoursAWeek() : hoursAWeek,
                payer == null ? old.payer() : payer,
                from == null ? old.from() : from,
                until == null ? old.until() : until,
                old.answers(),
                ended == null ? old.ended() : ended);
    }
}
