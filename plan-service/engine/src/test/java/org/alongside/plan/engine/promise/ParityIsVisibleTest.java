package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.EvaluationCommand;
import org.alongside.plan.engine.RequirementCommand;
import org.alongside.plan.engine.VoiceCommand;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.parity.Parity;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Challenge;

/** Promise 11: parity is visible, and never a target. What is shown is what happened, counted a second way. */
class ParityIsVisibleTest {

    @Provide
    Arbitrary<List<Integer>> interleavings() {
        return Interleaving.dice();
    }

    @Property
    void whatIsShownIsWhatHappened(@ForAll("interleavings") List<Integer> dice) {
        List<Moment> moments = Interleaving.play(dice, moment -> {});
        Moment last = moments.getLast();
        Parity shown = Parity.of(last.after(), last.history(), last.context().now());
        Counted counted = new Counted();
        moments.stream().filter(moment -> moment.answer().equals(Oracle.DONE)).forEach(counted::note);
        assertThat(shown.proposalsBegun()).isEqualTo(counted.begun);
        assertThat(shown.proposalsDecided()).isEqualTo(counted.decided);
        assertThat(shown.lastWords()).isEqualTo(counted.lastWords);
        assertThat(shown.declines()).isEqualTo(counted.declines);
        assertThat(shown.ideas().put()).isEqualTo(counted.ideas.size());
        assertThat(shown.ideas().unanswered()).isEqualTo((int) counted.ideas.values().stream()
                .filter(ParityIsVisibleTest::waits)
                .count());
        assertThat(shown.ideas().answered() + shown.ideas().unanswered())
                .isEqualTo(shown.ideas().put());
        assertThat(shown.challenges().put()).isEqualTo(counted.challenged);
        assertThat(shown.challenges().answered()).isEqualTo(counted.challengesAnswered);
        assertThat(shown.challenges().unanswered()).isEqualTo(counted.challenged - counted.challengesAnswered);
        assertThat(shown.actionsByOwner().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo((int) last.after().content().actions().stream()
                        .filter(action -> action.cancelled() == null)
                        .count());
    }

    private static boolean waits(Answer.Kind kind) {
        return kind == Answer.Kind.STILL_THINKING;
    }

    /** From the commands that were done, not from the events; an idea without an answer stands as one that is thought about. */
    private static final class Counted {
        final Map<Seat, Integer> begun = none();
        final Map<Seat, Integer> decided = none();
        final Map<Seat, Integer> lastWords = none();
        final Map<Seat, Integer> declines = none();
        final Map<ItemId, Answer.Kind> ideas = new HashMap<>();
        private final Set<ItemId> owed = new HashSet<>();
        int challenged;
        int challengesAnswered;
        private final Map<ProposalId, Seat> beginner = new HashMap<>();
        private final Map<ProposalId, Seat> writer = new HashMap<>();

        void note(Moment moment) {
            switch (moment.command()) {
                case Command.Propose propose -> {
                    begun.merge(seat(moment), 1, Integer::sum);
                    ProposalId id = moment.written().orElseThrow().proposal().proposalId();
                    beginner.put(id, seat(moment));
                    writer.put(id, seat(moment));
                }
                case Command.Split split -> {
                    Seat beganIt = beginner.get(split.proposalId());
                    Seat wroteIt = writer.get(split.proposalId());
                    begun.merge(beganIt, -1, Integer::sum);
                    begun.merge(wroteIt, 2, Integer::sum);
                    moment.allWritten().forEach(part -> {
                        beginner.put(part.proposal().proposalId(), wroteIt);
                        writer.put(part.proposal().proposalId(), wroteIt);
                    });
                }
                case CorrectionCommand.Object object ->
                    moment.written().map(Event.ProposalWritten::proposal).ifPresent(opened -> {
                        Seat corrected = seat(moment).other();
                        begun.merge(corrected, 1, Integer::sum);
                        beginner.put(opened.proposalId(), corrected);
                        writer.put(opened.proposalId(), corrected);
                    });
                case Command.Revise revise -> writer.put(revise.proposalId(), seat(moment));
                case Command.Decline decline -> declines.merge(seat(moment), 1, Integer::sum);
                case VoiceCommand.PutIdea put ->
                    putForward(moment, moment.item().orElseThrow().itemId());
                case EvaluationCommand.TellHowItWas tell -> {
                    if (tell.idea() != null) {
                        putForward(
                                moment,
                                ((Evaluation) moment.item().orElseThrow())
                                        .ideas()
                                        .getLast());
                    }
                }
                case VoiceCommand.AnswerIdea answer ->
                    ideas.computeIfPresent(answer.itemId(), (id, before) -> answer.answer());
                case VoiceCommand.WithdrawIdea withdraw -> ideas.remove(withdraw.itemId());
                case DoingCommand.ChallengeInterim challenge -> challenged(moment);
                case RequirementCommand.ChallengeRequirement challenge -> challenged(moment);
                case DoingCommand.AnswerInterimChallenge answer -> answered(answer.challengeId());
                case RequirementCommand.AnswerChallenge answer -> answered(answer.challengeId());
                default -> {}
            }
            moment.version().map(Event.VersionDecided::proposalId).ifPresent(id -> {
                decided.merge(beginner.get(id), 1, Integer::sum);
                lastWords.merge(writer.get(id), 1, Integer::sum);
            });
        }

        private void putForward(Moment moment, ItemId idea) {
            if (moment.actor().relation() != Actor.Relation.WORKER || !holdsOrMayHoldTheSeat(moment)) {
                ideas.put(idea, Answer.Kind.STILL_THINKING);
            }
        }

        private void challenged(Moment moment) {
            if (moment.actor().relation() != Actor.Relation.WORKER || !holdsOrMayHoldTheSeat(moment)) {
                challenged++;
                Item item = moment.item().orElseThrow();
                List<Challenge> all = item instanceof Requirement requirement
                        ? requirement.challenges()
                        : ((InterimSupport) item).challenges();
                owed.add(all.getLast().challengeId());
            }
        }

        private void answered(ItemId id) {
            if (owed.remove(id)) {
                challengesAnswered++;
            }
        }

        private static boolean holdsOrMayHoldTheSeat(Moment moment) {
            return moment.before().workerSeat().isEmpty()
                    || moment.before().workerSeat().contains(moment.actor().account());
        }

        private static Seat seat(Moment moment) {
            return moment.actor().relation().seat().orElseThrow();
        }

        private static Map<Seat, Integer> none() {
            Map<Seat, Integer> counts = new EnumMap<>(Seat.class);
            for (Seat seat : Seat.values()) {
                counts.put(seat, 0);
            }
            return counts;
        }
    }
}
