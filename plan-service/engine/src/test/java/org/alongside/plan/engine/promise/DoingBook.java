package org.alongside.plan.engine.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.ActionStanding;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.voice.Challenge;
import org.jspecify.annotations.Nullable;

/** The oracle's page about doing, made from the plan's facts. */
final class DoingBook {

    /** What an owner said, and about which words. */
    private record Spoken(String word, String about) {}

    private static final class Support {
        final InterimSupport.Terms terms;
        final List<RequirementBook.Against> against = new ArrayList<>();
        boolean over;
        boolean agreedToInstead;

        Support(InterimSupport.Terms terms) {
            this.terms = terms;
        }

        boolean isFor(ProposalId id) {
            return !over && terms.standsInFor() != null && terms.standsInFor().equals(id);
        }

        boolean isInSight() {
            return !over || against.stream().anyMatch(RequirementBook.Against::waits);
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

    private final Map<ItemId, RequirementBook.Against> against = new HashMap<>();
    private int ends;

    String answerTo(DoingCommand command, BesideBooks.Known known) {
        Seat me = known.me();
        Map<String, String> facts = known.facts();
        return switch (command) {
            case DoingCommand.ByTheOwner act -> answerTo(act, known.account(), me, facts);
            case DoingCommand.EndOpportunity end ->
                me == null
                        ? "not-your-seat"
                        : !facts.containsKey("choice " + end.choiceId() + " title")
                                ? "unknown-choice"
                                : end.how() == OpportunityEnd.How.LEFT && me == Seat.WORKER
                                        ? "only-the-person"
                                        : Oracle.DONE;
            case DoingCommand.AnswerInterimChallenge answer -> {
                Support support = supports.get(answer.itemId());
                yield me == null
                        ? "not-your-seat"
                        : support == null
                                ? "unknown-item"
                                : RequirementBook.answerTo(against.get(answer.challengeId()), support.against, me);
            }
            case DoingCommand.SayHowItGoes say ->
                me == null
                        ? "not-your-seat"
                        : say.readings().stream()
                                .map(reading -> fault(reading, facts))
                                .filter(code -> !code.equals(Oracle.DONE))
                                .findFirst()
                                .orElse(Oracle.DONE);
            case DoingCommand.GiveInterim give -> me == Seat.WORKER ? answerTo(give.terms(), known) : "not-your-seat";
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
                                        : me == Seat.PERSON
                                                        || support.agreedToInstead
                                                        || isOver(support.terms.until(), known.now())
                                                ? Oracle.DONE
                                                : "interim-stands";
            }
        };
    }

    private static boolean isOver(@Nullable LocalDate last, Instant now) {
        return last != null
                && now.atZone(ZoneId.of("Europe/London")).toLocalDate().compareTo(last) > 0;
    }

    private static String answerTo(InterimSupport.Terms terms, BesideBooks.Known known) {
        if (terms.until() != null && terms.until().compareTo(terms.from()) < 0) {
            return "days-backwards";
        }
        String about = String.valueOf(terms.standsInFor());
        boolean isThere = known.proposals().contains(about);
        return terms.standsInFor() != null && !isThere && !known.noes().contains(about)
                ? "not-left-open"
                : terms.until() == null && !isThere ? "interim-needs-an-end" : Oracle.DONE;
    }

    /** Both have agreed to it, or a side has taken that back. */
    void agreed(ProposalId id, boolean standing) {
        supports.values().stream()
                .filter(support -> support.isFor(id))
                .forEach(support -> support.agreedToInstead = standing);
    }

    /** How many challenges have no answer. */
    long waiting() {
        return against.values().stream().filter(RequirementBook.Against::waits).count();
    }

    private String answerTo(DoingCommand.ByTheOwner act, String account, @Nullable Seat me, Map<String, String> facts) {
        UUID id = act.actionId().value();
        String owner = facts.get("action " + id + " owner");
        if (owner == null) {
            return "unknown-action";
        }
        String kind = owner.split(" ", 2)[0];
        if (act instanceof DoingCommand.ReportOnAction report && report.progress() == ActionReport.Progress.NOT_DONE) {
            return !kind.equals("WORKER")
                    ? "not-a-failure"
                    : facts.containsKey("action " + id + " cancelled") ? "action-cancelled" : Oracle.DONE;
        }
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

    void note(DoingCommand command, Item item, @Nullable Seat me, Map<String, String> facts, int planVersion) {
        ItemId itemId = item.itemId();
        switch (command) {
            case DoingCommand.AcceptAction accept -> spoke(accept, "TAKEN_ON", facts);
            case DoingCommand.StopAction stop -> spoke(stop, "STOPPED", facts);
            case DoingCommand.ReportOnAction report -> {}
            case DoingCommand.SayHowItGoes say -> checkIns.add(planVersion);
            case DoingCommand.GiveInterim give -> supports.put(itemId, new Support(give.terms()));
            case DoingCommand.EndOpportunity end -> ends++;
            case DoingCommand.ChallengeInterim challenge -> {
                RequirementBook.Against one = new RequirementBook.Against(challenge.words(), me);
                support(itemId).against.add(one);
                against.put(((InterimSupport) item).challenges().getLast().challengeId(), one);
            }
            case DoingCommand.AnswerInterimChallenge answer ->
                Objects.requireNonNull(against.get(answer.challengeId())).told = true;
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
        assertThat(plan.items(OpportunityEnd.class)).hasSize(ends);
        List<InterimSupport> given = plan.items(InterimSupport.class);
        assertThat(given).hasSize(supports.size());
        for (InterimSupport support : given) {
            Support here = support(support.itemId());
            assertThat(support.isGiven()).isEqualTo(!here.over);
            assertThat(support.isOpen()).isEqualTo(here.isInSight());
            assertThat(support.settled()).isEqualTo(here.agreedToInstead);
            assertThat(support.challenges().stream().map(Challenge::words))
                    .containsExactlyElementsOf(
                            here.against.stream().map(one -> one.words).toList());
            assertThat(support.challenges().stream().map(each -> each.answer() != null))
                    .containsExactlyElementsOf(
                            here.against.stream().map(one -> one.told).toList());
        }
    }
}
