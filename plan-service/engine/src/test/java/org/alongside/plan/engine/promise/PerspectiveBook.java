package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.PerspectiveCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.voice.Perspective;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The oracle's list of those whom the person has asked. */
final class PerspectiveBook {

    private static final class Guest {
        final String account;

        @Nullable
        Words offers;

        boolean gone;

        Guest(String account) {
            this.account = account;
        }
    }

    private final Map<ItemId, Guest> guests = new HashMap<>();

    /**
     * The answer to come.
     *
     * @param seated the accounts that have a seat
     * @param onTheTable the proposals and the reviews that are open
     */
    String answerTo(
            PerspectiveCommand command, String account, @Nullable Seat me, Set<String> seated, Set<String> onTheTable) {
        if (command instanceof PerspectiveCommand.OfThePerson && me != Seat.PERSON) {
            return "not-your-seat";
        }
        if (command instanceof PerspectiveCommand.InvitePerspective invite) {
            return !onTheTable.contains(
                            invite.subject().about() + " " + invite.subject().id())
                    ? "unknown-subject"
                    : seated.contains(invite.account()) || invite.account().equals(account)
                            ? "has-a-seat"
                            : Oracle.DONE;
        }
        Guest guest = guests.get(((Command.OnItem) command).itemId());
        if (guest == null) {
            return "unknown-item";
        }
        if (command instanceof PerspectiveCommand.TakeInvitationBack) {
            return guest.gone ? Oracle.AS_BEFORE : Oracle.DONE;
        }
        return !guest.account.equals(account) ? "not-invited" : guest.gone ? "invitation-taken-back" : Oracle.DONE;
    }

    void note(PerspectiveCommand command, ItemId itemId) {
        switch (command) {
            case PerspectiveCommand.InvitePerspective invite -> guests.put(itemId, new Guest(invite.account()));
            case PerspectiveCommand.TakeInvitationBack back -> Objects.requireNonNull(guests.get(itemId)).gone = true;
            case PerspectiveCommand.GivePerspective give ->
                Objects.requireNonNull(guests.get(itemId)).offers = give.whatICanOffer();
        }
    }

    /** Demands that the plan knows those guests and their words. */
    void isAsIn(Plan plan) {
        assertThat(plan.items(Perspective.class)).hasSize(guests.size()).allSatisfy(perspective -> {
            Guest guest = Objects.requireNonNull(guests.get(perspective.itemId()));
            assertThat(perspective.account()).isEqualTo(guest.account);
            assertThat(perspective.isOpen()).isEqualTo(!guest.gone);
            assertThat(perspective.view() == null ? null : perspective.view().whatICanOffer())
                    .isEqualTo(guest.offers);
        });
    }
}
