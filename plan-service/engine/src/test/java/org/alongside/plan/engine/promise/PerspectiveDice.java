package org.alongside.plan.engine.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.PerspectiveCommand;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.testing.Actors;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Perspective;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** One throw about perspectives. */
final class PerspectiveDice {

    private static final List<Actor> INVITED =
            List.of(Actors.ADVOCATE, Actors.ADVOCATE, Actors.OTHER_WORKER, Actors.WORKER, Actors.PERSON);

    private final SplittableRandom random;

    PerspectiveDice(SplittableRandom random) {
        this.random = random;
    }

    Dice.Move next(Plan plan, Actor anybody) {
        List<Perspective> known = plan.items(Perspective.class);
        if (known.isEmpty() || oneIn(3)) {
            return new Dice.Move(
                    oneIn(3) ? anybody : Actors.PERSON,
                    new PerspectiveCommand.InvitePerspective(
                            subject(plan), one(INVITED).account(), one(List.of(Perspective.As.values()))));
        }
        ItemId id = oneIn(10) ? somethingElse(plan) : one(known).itemId();
        return oneIn(4)
                ? new Dice.Move(oneIn(2) ? anybody : Actors.PERSON, new PerspectiveCommand.TakeInvitationBack(id))
                : new Dice.Move(
                        oneIn(2) ? anybody : Actors.ADVOCATE,
                        new PerspectiveCommand.GivePerspective(id, perhaps(), perhaps(), one(Dice.SAYINGS)));
    }

    private Perspective.Subject subject(Plan plan) {
        List<Perspective.Subject> subjects = new ArrayList<>();
        plan.proposals()
                .values()
                .forEach(proposal -> subjects.add(new Perspective.Subject(
                        oneIn(20) ? Perspective.About.REVIEW : Perspective.About.PROPOSAL,
                        proposal.proposalId().value())));
        plan.items(Review.class)
                .forEach(review -> subjects.add(new Perspective.Subject(
                        Perspective.About.REVIEW, review.itemId().value())));
        subjects.add(new Perspective.Subject(Perspective.About.PROPOSAL, Surroundings.id(409)));
        return one(subjects);
    }

    private ItemId somethingElse(Plan plan) {
        return plan.items(Item.class).stream()
                .filter(item -> item.kind() != Item.Kind.PERSPECTIVE)
                .map(Item::itemId)
                .findFirst()
                .orElse(new ItemId(Surroundings.id(404)));
    }

    private @Nullable Words perhaps() {
        return oneIn(2) ? null : one(Dice.SAYINGS);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
