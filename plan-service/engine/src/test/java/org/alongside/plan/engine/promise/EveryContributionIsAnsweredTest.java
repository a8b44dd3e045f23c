package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Happening;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.review.Conclusion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.voice.Idea;

/**
 * Promise 5: every contribution is answered by the service, which owes it; the person owes none. What has no answer stays visible,
 * and no review is concluded over it.
 */
class EveryContributionIsAnsweredTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void nothingThatWasPutForwardIsLostOrLeftBehind(@ForAll("interleavings") List<Integer> dice) {
        Interleaving.play(dice, EveryContributionIsAnsweredTest::holdsAt);
    }

    private static void holdsAt(Moment moment) {
        Map<ItemId, Idea> ideas = asTheEventsSay(moment.history());
        assertThat(moment.after().items(Idea.class)).containsExactlyInAnyOrderElementsOf(ideas.values());
        for (Idea idea : ideas.values()) {
            assertThat(idea.answers()).allMatch(answer -> answer.by().seat() == Seat.WORKER);
            assertThat(idea.answers().stream().filter(answer -> answer.answer() == Answer.Kind.STILL_THINKING))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(moment.after().asKept().items().containsKey(idea.itemId()))
                    .as("waits in the plan for as long as the service owes an answer")
                    .isEqualTo(isOwed(idea));
        }
        for (Challenge challenge : challenges(moment)) {
            assertThat(challenge.answer() == null || challenge.answer().by().seat() == Seat.WORKER)
                    .isTrue();
        }
        for (Event event : moment.events()) {
            if (event instanceof Event.ItemKept(Happening happening, Item item, By by)
                    && happening == Happening.REVIEW_CONCLUDED) {
                LocalDate today = moment.context()
                        .now()
                        .atZone(ZoneId.of("Europe/London"))
                        .toLocalDate();
                assertThat(ideas.values()).noneMatch(idea -> isOwed(idea) && !isBeingThoughtAboutOn(idea, today));
                assertThat(challenges(moment)).noneMatch(one -> isOwed(one));
                isOfBothInTheSameWords((Review) item, today);
            }
        }
    }

    private static void isOfBothInTheSameWords(Review review, LocalDate today) {
        Conclusion conclusion = Objects.requireNonNull(review.conclusion());
        assertThat(conclusion.agreements()).extracting(By::seat).containsExactlyInAnyOrder(Seat.values());
        assertThat(conclusion.contentHash())
                .isEqualTo(ContentHash.of(conclusion.document().text().getBytes(StandardCharsets.UTF_8)));
        assertThat(review.on()).isBeforeOrEqualTo(today);
    }

    /** All that was ever said against what was not agreed. */
    private static List<Challenge> challenges(Moment moment) {
        return Stream.concat(
                        moment.after().items(Requirement.class).stream().flatMap(each -> each.challenges().stream()),
                        moment.after().items(InterimSupport.class).stream().flatMap(each -> each.challenges().stream()))
                .toList();
    }

    private static boolean isOwed(Challenge challenge) {
        return challenge.by().seat() != Seat.WORKER && challenge.answer() == null;
    }

    private static boolean isOwed(Idea idea) {
        return !idea.withdrawn()
                && idea.by().seat() != Seat.WORKER
                && idea.answers().stream().noneMatch(answer -> answer.answer() != Answer.Kind.STILL_THINKING);
    }

    private static boolean isBeingThoughtAboutOn(Idea idea, LocalDate day) {
        return idea.answers().stream().anyMatch(answer -> answer.until() != null && !day.isAfter(answer.until()));
    }

    private static Map<ItemId, Idea> asTheEventsSay(List<Event> history) {
        Map<ItemId, Idea> ideas = new HashMap<>();
        for (Event event : history) {
            if (event instanceof Event.ItemKept kept && kept.item() instanceof Idea idea) {
                ideas.put(idea.itemId(), idea);
            }
        }
        return ideas;
    }
}
