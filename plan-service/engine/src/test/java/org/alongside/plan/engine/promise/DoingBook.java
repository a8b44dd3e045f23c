package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.doing.ActionStanding;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The oracle's page about doing, made from the plan's facts. */
final class DoingBook {

    /** What an owner said, and about which words. */
    private record Spoken(String word, String about) {}

    private static final class Support {
        final int since;
        final List<Words> against = new ArrayList<>();
        boolean over;

        Support(int since) {
            this.since = since;
        }
    }

    private static final Map<String, Set<String>> SCALES = Map.of(
            "ONE_TO_TEN", Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"),
            "YES_NO", Set.of("YES", "NO"),
            "OFTEN", Set.of("NEVER", "SOMETIMES", "OFTEN", "ALWAYS"));

    private final Map<UUID, Spoken> spoken = new HashMap<>();
    private final Map<ItemId, Support> supports = new HashMap<>();
    /** Of every check-in, the version whose measures were read. */
    private final List<Integer> checkIns = new ArrayList<>();

    String answerTo(
            DoingCommand command, String account, @Nullable Seat me, Map<String, String> facts, int planVersion) {
        return switch (command) {
            case DoingCommand.ByTheOwner act -> answerTo(act, account, me, facts);
            case DoingCommand.SayHowItGoes say ->
                me == null
                        ? "not-your-seat"
                        : say.readings().stream()
                                .map(reading -> fault(reading, facts))
                                .filter(code -> !code.equals(Oracle.DONE))
                                .findFirst()
                                .orElse(Oracle.DONE);
            case DoingCommand.GiveInterim give -> me == Seat.WORKER ? Oracle.DONE : "not-your-seat";
            case DoingCommand.ChallengeInterim challenge -> {
                Support support = supports.get(challenge.itemId());
                yield support == null ? "unknown-item" : support.over ? "interim-over" : Oracle.DONE;
            }
            case DoingCommand.EndInterim end -> {
                Support support = supports.get(end.itemId());
                yield me == null
                        ? "not-your-seat"
                        : support == null
                                ? "unknown-item"
                                : support.over
                                        ? "interim-over"
                                        : me == Seat.WORKER && planVersion == support.since
                                                ? "interim-stands"
                                                : Oracle.DONE;
            }
        };
    }

    private String answerTo(DoingCommand.ByTheOwner act, String account, @Nullable Seat me, Map<String, String> facts) {
        UUID id = act.actionId().value();
        String owner = facts.get("action " + id + " owner");
        if (owner == null) {
            return "unknown-action";
        }
        String kind = owner.split(" ", 2)[0];
        boolean mine = switch (kind) {
            case "PERSON", "WORKER" -> me != null && me.name().equals(kind);
            case "CIRCLE_MEMBER" -> owner.equals("CIRCLE_MEMBER " + account);
            default -> me != null;
        };
        if (!mine) {
            return "not-the-owner";
        }
        if (facts.containsKey("action " + id + " cancelled")) {
            return "action-cancelled";
        }
        String standing = standing(id, facts);
        return act instanceof DoingCommand.AcceptAction && standing.equals("TAKEN_ON")
                        || act instanceof DoingCommand.StopAction && standing.equals("STOPPED")
                ? Oracle.AS_BEFORE
                : Oracle.DONE;
    }

    private String standing(UUID id, Map<String, String> facts) {
        Spoken last = spoken.get(id);
        if (last != null && last.about().equals(wordsOf(id, facts))) {
            return last.word();
        }
        String owner = facts.getOrDefault("action " + id + " owner", "");
        return owner.startsWith("PERSON") || owner.startsWith("WORKER") || owner.startsWith("TOGETHER")
                ? "TAKEN_ON"
                : "AWAITING_OWNER";
    }

    private static String wordsOf(UUID id, Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith("action " + id))
                .map(Map.Entry::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String fault(CheckIn.Reading reading, Map<String, String> facts) {
        String end = " measure " + reading.measureId();
        String scale = facts.entrySet().stream()
                .filter(fact -> fact.getKey().endsWith(end))
                .map(fact -> fact.getValue().split(" ", 2)[0])
                .findFirst()
                .orElse("");
        String answer = reading.answer().text();
        return scale.isEmpty()
                ? "unknown-measure"
                : scale.equals("OWN_WORDS") && !answer.equals(" ")
                                || SCALES.getOrDefault(scale, Set.of()).contains(answer)
                        ? Oracle.DONE
                        : "reading-off-scale";
    }

    void note(DoingCommand command, ItemId itemId, Map<String, String> facts, int planVersion) {
        switch (command) {
            case DoingCommand.AcceptAction accept -> spoke(accept, "TAKEN_ON", facts);
            case DoingCommand.StopAction stop -> spoke(stop, "STOPPED", facts);
            case DoingCommand.ReportOnAction report -> {}
            case DoingCommand.SayHowItGoes say -> checkIns.add(planVersion);
            case DoingCommand.GiveInterim give -> supports.put(itemId, new Support(planVersion));
            case DoingCommand.ChallengeInterim challenge ->
                support(itemId).against.add(challenge.words());
            case DoingCommand.EndInterim end -> support(itemId).over = true;
        }
    }

    private Support support(ItemId id) {
        Support support = supports.get(id);
        if (support == null) {
            throw new AssertionError("no support " + id);
        }
        return support;
    }

    private void spoke(DoingCommand.ByTheOwner act, String word, Map<String, String> facts) {
        UUID id = act.actionId().value();
        spoken.put(id, new Spoken(word, wordsOf(id, facts)));
    }

    /** Demands that the plan's actions and supports stand as they do here. */
    void isAsIn(Plan plan, Map<String, String> facts) {
        for (Action action : plan.content().actions()) {
            assertThat(ActionStanding.of(plan, action).standing().name())
                    .isEqualTo(standing(action.actionId().value(), facts));
        }
        assertThat(plan.items(CheckIn.class).stream().map(CheckIn::planVersion)).containsExactlyElementsOf(checkIns);
        List<InterimSupport> given = plan.items(InterimSupport.class);
        assertThat(given).hasSize(supports.size());
        for (InterimSupport support : given) {
            Support here = support(support.itemId());
            assertThat(support.isOpen()).isEqualTo(!here.over);
            assertThat(support.challenges().stream().map(InterimSupport.Said::words))
                    .containsExactlyElementsOf(here.against);
        }
    }
}
