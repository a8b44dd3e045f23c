package org.alongside.plan.engine.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.alongside.plan.engine.DoingCommand;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** One throw about doing what was agreed, or what is done meanwhile. */
final class DoingDice {

    /** No agreed document may ever hold it. */
    static final String MARK = "meanwhile, without agreement";

    private static final List<Words> ANSWERS = Stream.of(
                    "1", "10", "7", "YES", "NO", "NEVER", "SOMETIMES", "OFTEN", "ALWAYS", "0", "11", "yes", " ", "Well")
            .map(Words::of)
            .toList();

    private final SplittableRandom random;
    private final LocalDate today;

    DoingDice(SplittableRandom random, Instant now) {
        this.random = random;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    DoingCommand next(Plan plan) {
        return switch (random.nextInt(14)) {
            case 0, 1 -> new DoingCommand.AcceptAction(someAction(plan), perhaps());
            case 2, 3 -> new DoingCommand.StopAction(someAction(plan), perhaps());
            case 4 ->
                new DoingCommand.ReportOnAction(
                        someAction(plan), one(List.of(ActionReport.Progress.values())), perhaps());
            case 5, 6 ->
                new DoingCommand.SayHowItGoes(
                        oneIn(4)
                                ? List.of()
                                : oneIn(3) ? List.of(reading(plan), reading(plan)) : List.of(reading(plan)),
                        perhaps(),
                        perhaps(),
                        perhaps());
            case 7, 8, 9, 10 -> new DoingCommand.GiveInterim(terms(plan));
            case 11 ->
                new DoingCommand.EndOpportunity(someChoice(plan), one(List.of(OpportunityEnd.How.values())), perhaps());
            default -> aboutSupport(plan);
        };
    }

    /** About support that is given in the meantime. */
    DoingCommand aboutSupport(Plan plan) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new DoingCommand.EndInterim(someSupport(plan), said());
            case 2 -> answer(plan);
            default -> new DoingCommand.ChallengeInterim(someSupport(plan), said());
        };
    }

    private InterimSupport.Terms terms(Plan plan) {
        List<ProposalId> all = List.copyOf(plan.proposals().keySet());
        List<ProposalId> alive = plan.proposals().values().stream()
                .filter(Proposal::isAlive)
                .map(Proposal::proposalId)
                .toList();
        return new InterimSupport.Terms(
                said(),
                today,
                oneIn(2) ? null : today.plusDays(random.nextInt(-1, 60)),
                all.isEmpty() || oneIn(8) ? null : one(alive.isEmpty() || oneIn(6) ? all : alive),
                said(),
                said(),
                said());
    }

    private DoingCommand answer(Plan plan) {
        List<InterimSupport> challenged = plan.items(InterimSupport.class).stream()
                .filter(support -> !support.challenges().isEmpty())
                .toList();
        ItemId id = someSupport(plan);
        InterimSupport support = challenged.isEmpty() ? null : one(challenged);
        return new DoingCommand.AnswerInterimChallenge(
                support == null || oneIn(10) ? id : support.itemId(),
                support == null || oneIn(10) ? id : one(support.challenges()).challengeId(),
                one(List.of(Challenge.Outcome.values())),
                said());
    }

    private ChoiceId someChoice(Plan plan) {
        return plan.content().opportunities().isEmpty() || oneIn(10)
                ? new ChoiceId(Surroundings.id(409))
                : one(plan.content().opportunities()).choiceId();
    }

    private ActionId someAction(Plan plan) {
        return plan.content().actions().isEmpty() || oneIn(15)
                ? new ActionId(Surroundings.id(407))
                : one(plan.content().actions()).actionId();
    }

    private CheckIn.Reading reading(Plan plan) {
        List<Measure> measures = plan.content().goals().stream()
                .flatMap(goal -> goal.measures().stream())
                .toList();
        return new CheckIn.Reading(
                measures.isEmpty() || oneIn(15)
                        ? new MeasureId(Surroundings.id(408))
                        : one(measures).measureId(),
                one(ANSWERS),
                perhaps());
    }

    private ItemId someSupport(Plan plan) {
        List<InterimSupport> given = plan.items(InterimSupport.class);
        return given.isEmpty() || oneIn(15)
                ? plan.items(Item.class).stream()
                        .filter(item -> item.kind() != Item.Kind.INTERIM_SUPPORT)
                        .map(Item::itemId)
                        .findFirst()
                        .orElse(new ItemId(Surroundings.id(404)))
                : one(given).itemId();
    }

    private Words said() {
        return Words.of(MARK + ": " + one(Dice.SAYINGS).text());
    }

    private @Nullable Words perhaps() {
        return oneIn(2) ? null : said();
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
