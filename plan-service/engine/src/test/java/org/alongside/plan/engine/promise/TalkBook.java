package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.plan.engine.TalkCommand;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.talk.Disagreement;
import org.alongside.plan.engine.talk.NextStep;
import org.alongside.plan.engine.talk.Question;
import org.jspecify.annotations.Nullable;

/** The oracle's pages about talking: who asked what, who is waited for, and where a no has been left lying. */
final class TalkBook {

    private enum Fate {
        WAITING,
        TOLD,
        NOT_NEEDED,
        GONE
    }

    private static final class Asked {
        final ProposalId about;
        final String account;
        final @Nullable Seat seat;
        Fate fate = Fate.WAITING;

        Asked(ProposalId about, String account, @Nullable Seat seat) {
            this.about = about;
            this.account = account;
            this.seat = seat;
        }
    }

    private final Map<ItemId, Asked> asked = new HashMap<>();
    /** Of every no that is not settled, what each side has said since, oldest first. */
    private final Map<ProposalId, Map<Seat, List<NextStep.Kind>>> noes = new HashMap<>();

    boolean somebodyWaits(ProposalId about) {
        return asked.values().stream().anyMatch(one -> one.about.equals(about) && one.fate == Fate.WAITING);
    }

    /** @param page the words on the table, for a command that names a proposal */
    String answerTo(TalkCommand command, String account, @Nullable Seat seat, Oracle.@Nullable Page page) {
        return switch (command) {
            case TalkCommand.AskQuestion ask -> answerTo(ask, seat, Objects.requireNonNull(page));
            case TalkCommand.AnswerQuestion answer -> {
                Asked one = asked.get(answer.itemId());
                yield seat == null
                        ? "not-your-seat"
                        : one == null ? "unknown-item" : one.seat == seat ? "your-side-asked" : ifWaiting(one);
            }
            case TalkCommand.WithdrawQuestion withdraw -> {
                Asked one = asked.get(withdraw.itemId());
                yield one == null
                        ? "unknown-item"
                        : !one.account.equals(account)
                                ? "not-yours"
                                : one.fate == Fate.NOT_NEEDED ? Oracle.AS_BEFORE : ifWaiting(one);
            }
            case TalkCommand.ChooseNextStep step ->
                seat == null ? "not-your-seat" : noes.containsKey(step.proposalId()) ? Oracle.DONE : "no-disagreement";
        };
    }

    private static String ifWaiting(Asked one) {
        return switch (one.fate) {
            case WAITING -> Oracle.DONE;
            case TOLD -> "already-answered";
            case NOT_NEEDED, GONE -> "no-longer-open";
        };
    }

    private static String answerTo(TalkCommand.AskQuestion ask, @Nullable Seat seat, Oracle.Page page) {
        if (ask.revision() != page.revision || !ask.contentHash().value().equals(page.hash)) {
            return "proposal-changed";
        }
        return switch (page.status()) {
            case "AGREED" -> "already-agreed";
            case "DECIDED_ON_BEHALF" -> "decided-on-behalf";
            case "DECLINED" -> "proposal-declined";
            case "WITHDRAWN" -> "proposal-withdrawn";
            case "SPLIT" -> "proposal-split";
            default ->
                page.author == seat ? "your-own-words" : isLine(ask.pointer(), page) ? Oracle.DONE : "unknown-line";
        };
    }

    private static boolean isLine(String pointer, Oracle.Page page) {
        return Set.of("/reason", "/changes", "/changes/0", "/changes/0/type").contains(pointer)
                || pointer.equals("/changes/1") && page.changes.size() > 1;
    }

    void note(TalkCommand command, ItemId itemId, String account, @Nullable Seat seat) {
        switch (command) {
            case TalkCommand.AskQuestion ask -> asked.put(itemId, new Asked(ask.proposalId(), account, seat));
            case TalkCommand.AnswerQuestion answer -> one(itemId).fate = Fate.TOLD;
            case TalkCommand.WithdrawQuestion withdraw -> one(itemId).fate = Fate.NOT_NEEDED;
            case TalkCommand.ChooseNextStep step -> {
                Map<Seat, List<NextStep.Kind>> said = Objects.requireNonNull(noes.get(step.proposalId()));
                said.computeIfAbsent(Objects.requireNonNull(seat), any -> new ArrayList<>())
                        .add(step.nextStep());
                if (said.size() == 2
                        && said.values().stream().allMatch(kinds -> kinds.getLast() == NextStep.Kind.LEAVE_IT)) {
                    noes.remove(step.proposalId());
                }
            }
        }
    }

    /** The proposals about which a no is not settled. */
    Set<String> noes() {
        return noes.keySet().stream().map(ProposalId::toString).collect(Collectors.toSet());
    }

    /** A side has said no. */
    void no(ProposalId about) {
        noes.computeIfAbsent(about, any -> new HashMap<>());
    }

    /** Other words, or none, have taken the place of these. */
    void over(ProposalId about) {
        noes.remove(about);
    }

    /** Nobody decides about these words any more. */
    void offTheTable(ProposalId about) {
        asked.values().stream()
                .filter(one -> one.about.equals(about) && one.fate == Fate.WAITING)
                .forEach(one -> one.fate = Fate.GONE);
    }

    void isAsIn(Plan plan) {
        assertThat(plan.items(Question.class).stream().filter(Question::isOpen).map(Question::itemId))
                .containsExactlyInAnyOrderElementsOf(asked.entrySet().stream()
                        .filter(entry -> entry.getValue().fate == Fate.WAITING)
                        .map(Map.Entry::getKey)
                        .toList());
        assertThat(plan.items(Disagreement.class).stream()
                        .filter(Disagreement::isOpen)
                        .map(Disagreement::proposalId))
                .containsExactlyInAnyOrderElementsOf(noes.keySet());
        assertThat(plan.items(Disagreement.class).stream()
                        .filter(Disagreement::lacksNextStep)
                        .map(Disagreement::proposalId))
                .containsExactlyInAnyOrderElementsOf(noes.entrySet().stream()
                        .filter(entry -> entry.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private Asked one(ItemId itemId) {
        return Objects.requireNonNull(asked.get(itemId));
    }
}
