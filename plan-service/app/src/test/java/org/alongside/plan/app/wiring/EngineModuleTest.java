package org.alongside.plan.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.kit.json.JsonRules;
import org.alongside.plan.engine.authority.AdvocacyDuty;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.budget.Allocation;
import org.alongside.plan.engine.budget.AllocationId;
import org.alongside.plan.engine.budget.Budget;
import org.alongside.plan.engine.budget.Cadence;
import org.alongside.plan.engine.budget.DirectPayment;
import org.alongside.plan.engine.budget.Money;
import org.alongside.plan.engine.budget.Pot;
import org.alongside.plan.engine.budget.PotId;
import org.alongside.plan.engine.budget.Purpose;
import org.alongside.plan.engine.budget.Statement;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.doing.ActionReport;
import org.alongside.plan.engine.doing.CheckIn;
import org.alongside.plan.engine.doing.InterimSupport;
import org.alongside.plan.engine.doing.OpportunityEnd;
import org.alongside.plan.engine.doing.Undertaking;
import org.alongside.plan.engine.evaluation.Evaluation;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Answers;
import org.alongside.plan.engine.plan.By;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Contingency;
import org.alongside.plan.engine.plan.Dispute;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalEnd;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Pathway;
import org.alongside.plan.engine.plan.PathwayId;
import org.alongside.plan.engine.plan.PersonId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.RiskDecision;
import org.alongside.plan.engine.plan.RiskId;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.plan.Support;
import org.alongside.plan.engine.plan.SupportId;
import org.alongside.plan.engine.plan.TimetableEntry;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.CancelAction;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeGoal;
import org.alongside.plan.engine.proposal.ChangeMeasure;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.ChangeTimetable;
import org.alongside.plan.engine.proposal.ChangeType;
import org.alongside.plan.engine.proposal.CloseGoal;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.NewChange;
import org.alongside.plan.engine.proposal.Origin;
import org.alongside.plan.engine.proposal.PausePlan;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;
import org.alongside.plan.engine.proposal.Rendition;
import org.alongside.plan.engine.proposal.ResumePlan;
import org.alongside.plan.engine.proposal.SetContingency;
import org.alongside.plan.engine.proposal.SetReviewRhythm;
import org.alongside.plan.engine.requirement.LegalBasis;
import org.alongside.plan.engine.requirement.Requirement;
import org.alongside.plan.engine.review.Conclusion;
import org.alongside.plan.engine.review.Occasion;
import org.alongside.plan.engine.review.Review;
import org.alongside.plan.engine.review.ReviewDiary;
import org.alongside.plan.engine.review.ReviewRequest;
import org.alongside.plan.engine.review.ReviewTable;
import org.alongside.plan.engine.talk.Disagreement;
import org.alongside.plan.engine.talk.NextStep;
import org.alongside.plan.engine.talk.Question;
import org.alongside.plan.engine.voice.Answer;
import org.alongside.plan.engine.voice.Challenge;
import org.alongside.plan.engine.voice.Idea;
import org.alongside.plan.engine.voice.Perspective;
import org.alongside.plan.engine.voice.Request;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;

class EngineModuleTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123456Z");
    private static final ContentHash HASH = new ContentHash("sha-256:" + "ab".repeat(32));

    private final ObjectMapper mapper = JsonRules.apply(new ObjectMapper()).registerModule(new EngineModule());

    @Test
    void everyChangeTypeIsNamedOnceAndMeansItsOwnKind() {
        List<JsonSubTypes.Type> named = List.of(EngineModule.NewChangeKinds.class
                .getAnnotation(JsonSubTypes.class)
                .value());
        assertThat(named.stream().flatMap(EngineModuleTest::names))
                .containsExactlyInAnyOrder(
                        Arrays.stream(ChangeType.values()).map(Enum::name).toArray(String[]::new));
        assertThat(named.stream().map(JsonSubTypes.Type::value))
                .containsExactlyInAnyOrder(NewChange.class.getPermittedSubclasses());
    }

    @Test
    void everyCompleteChangeIsNamedByItsType() throws JsonProcessingException {
        List<JsonSubTypes.Type> named = List.of(
                EngineModule.ChangeKinds.class.getAnnotation(JsonSubTypes.class).value());
        assertThat(named.stream().map(JsonSubTypes.Type::value))
                .containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
        assertThat(named.stream().flatMap(EngineModuleTest::names))
                .containsExactlyInAnyOrder(
                        Arrays.stream(ChangeType.values()).map(Enum::name).toArray(String[]::new));
        for (Change change : everyChange()) {
            assertThat(mapper.readTree(mapper.writeValueAsString(change))
                            .path("type")
                            .asText())
                    .isEqualTo(change.type().name());
        }
    }

    @Test
    void everyEventIsNamedByItsClass() {
        List<JsonSubTypes.Type> named = List.of(
                EngineModule.EventKinds.class.getAnnotation(JsonSubTypes.class).value());
        assertThat(named.stream().map(JsonSubTypes.Type::value))
                .containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
        named.forEach(type -> assertThat(type.name()).isEqualTo(type.value().getSimpleName()));
    }

    @Test
    void aPlanWithEverythingInItComesBackAsItWas() throws JsonProcessingException {
        Plan plan = everything();

        String json = mapper.writeValueAsString(plan);

        assertThat(mapper.readValue(json, Plan.class)).isEqualTo(plan);
        assertThat(json).contains("\"at\":\"2026-11-22T10:15:30.123456Z\"").doesNotContain("alive", "null");
    }

    @Test
    void aProposalWithEveryKindOfChangeComesBackAsItWas() throws JsonProcessingException {
        for (Proposal proposal : everything().proposals().values()) {
            assertThat(mapper.readValue(mapper.writeValueAsString(proposal), Proposal.class))
                    .isEqualTo(proposal);
        }
    }

    @Test
    void anIdIsPlainTextWhereverItStands() throws JsonProcessingException {
        ProposalId id = new ProposalId(UUID.fromString("01990000-0000-7000-8000-000000000001"));

        assertThat(mapper.writeValueAsString(id)).isEqualTo("\"01990000-0000-7000-8000-000000000001\"");
        assertThat(mapper.writeValueAsString(Map.of(id, 1))).isEqualTo("{\"01990000-0000-7000-8000-000000000001\":1}");
        assertThat(mapper.writeValueAsString(HASH)).isEqualTo("\"" + HASH.value() + "\"");
    }

    private static Stream<String> names(JsonSubTypes.Type type) {
        return type.names().length > 0 ? Arrays.stream(type.names()) : Stream.of(type.name());
    }

    private static List<Change> everyChange() {
        Goal goal = new Goal(
                new GoalId(id(1)),
                Words.of("Cook for other people"),
                Words.of("I want to make the dinner myself"),
                List.of(new Measure(new MeasureId(id(2)), Words.of("How sure am I?"), Scale.ONE_TO_TEN)),
                null,
                null);
        Goal step = new Goal(
                new GoalId(id(20)), Words.of("A day there"), Words.of("To see"), goal.measures(), goal.goalId(), null);
        Owner named = new Owner(Owner.Kind.ASSET, "kitchen-7");
        return List.of(
                new Change.AddGoal(goal),
                new Change.AddGoal(step),
                new Change.AddMeasure(
                        goal.goalId(), new Measure(new MeasureId(id(3)), Words.of("Slept well?"), Scale.YES_NO)),
                new Change.AddAction(new Action(
                        new ActionId(id(4)),
                        goal.goalId(),
                        Words.of("Go there"),
                        named,
                        LocalDate.of(2027, 1, 15),
                        new Answers(Answers.Kind.BARRIER, id(60)),
                        null)),
                new Change.AddAction(new Action(
                        new ActionId(id(5)),
                        null,
                        Words.of("Go on"),
                        new Owner(Owner.Kind.TOGETHER, null),
                        null,
                        null,
                        null)),
                new Change.ChangeAction(new ActionId(id(4)), Words.of("Go back"), named, LocalDate.of(2027, 2, 1)),
                new Change.ChangeAction(new ActionId(id(4)), null, null, null),
                new Change.ChooseOpportunity(new ChosenOpportunity(
                        new ChoiceId(id(6)),
                        id(7),
                        id(8),
                        goal.goalId(),
                        Words.of("Kitchen skills"),
                        Words.of("It is in the mornings"))),
                new Change.ChooseOpportunity(new ChosenOpportunity(
                        new ChoiceId(id(9)), id(7), null, null, Words.of("Kitchen skills"), null)),
                new ChangeGoal(goal.goalId(), Words.of("Cook"), null),
                new ChangeMeasure(new MeasureId(id(3)), Words.of("Slept?"), Scale.OFTEN, null),
                new ChangeMeasure(new MeasureId(id(3)), null, null, Words.of("It made me anxious")),
                new CancelAction(new ActionId(id(5)), Words.of("Not now")),
                new Change.AddSupport(new Support(
                        new SupportId(id(21)),
                        Words.of("Somebody on the bus"),
                        named,
                        Words.of("Mondays"),
                        Hours.of("2.50"),
                        Words.of("The council"),
                        LocalDate.of(2027, 1, 11),
                        null,
                        new Answers(Answers.Kind.NEED, id(61)),
                        null)),
                new ChangeSupport(
                        new SupportId(id(21)),
                        null,
                        null,
                        null,
                        Hours.of("120"),
                        null,
                        null,
                        LocalDate.of(2027, 7, 1),
                        Words.of("I know the way")),
                new Change.TakeRisk(new RiskDecision(
                        new RiskId(id(22)),
                        Words.of("The late bus"),
                        Words.of("Evening shifts"),
                        Words.of("It is cancelled at times"),
                        Words.of("I have done it"),
                        Words.of("I would ring"),
                        Words.of("A call"),
                        Words.of("Two bad evenings"),
                        LocalDate.of(2027, 3, 1))),
                new Change.AdoptPathway(new Pathway(
                        new PathwayId(id(23)),
                        Words.of("Garden, then kitchen"),
                        Words.of("The quiet one first"),
                        goal.goalId(),
                        List.of(new Pathway.Step(id(7), id(8), Words.of("Garden"))))),
                new ChangeTimetable(List.of(new TimetableEntry(
                        DayOfWeek.TUESDAY, LocalTime.of(9, 30), LocalTime.of(12, 0), Words.of("Kitchen"), id(4)))),
                new Change.SetBudget(new Budget(
                        Budget.Standing.AGREED,
                        Money.of("210.00"),
                        Money.of("180.50"),
                        Money.of("29.50"),
                        new Budget.CareActContent(
                                Words.of("To get out"),
                                Words.of("Eligible"),
                                Words.of("By bus"),
                                Words.of("Work"),
                                Words.of("The library")),
                        List.of(new Pot(
                                new PotId(id(30)),
                                Words.of("The council"),
                                Purpose.TRAVEL,
                                List.of(Words.of("Fines")),
                                Money.of("100.00"),
                                Cadence.WEEKLY,
                                LocalDate.of(2027, 1, 4),
                                null)))),
                new Change.AllocateBudget(
                        new Allocation(
                                new AllocationId(id(31)),
                                new PotId(id(30)),
                                Purpose.TRAVEL,
                                null,
                                Words.of("A trainer"),
                                Allocation.Deployment.DIRECT_PAYMENT,
                                Money.of("60.00"),
                                Cadence.WEEKLY,
                                LocalDate.of(2027, 1, 11),
                                null,
                                List.of(new Allocation.Option(Words.of("A trainer"), Money.of("60.00"))),
                                0,
                                Allocation.Chooser.PERSON,
                                new DirectPayment(
                                        Words.of("To get out"),
                                        Words.of("An account of its own"),
                                        List.of(),
                                        DirectPayment.Recipient.NOMINEE,
                                        "a-sister",
                                        true,
                                        Money.of("5.00"))),
                        null),
                new SetReviewRhythm(6),
                new SetContingency(new Contingency(Words.of("Silence"), Words.of("My sister"), Words.of("The desk"))),
                new CloseGoal(step.goalId(), GoalEnd.Outcome.REACHED, Words.of("I went")),
                new PausePlan(Words.of("The baby"), LocalDate.of(2027, 6, 1)),
                new ResumePlan(Words.of("On we go")),
                new PausePlan(Words.of("The move"), LocalDate.of(2027, 9, 1)),
                new Change.ClosePlan(Words.of("I have a job that I like")));
    }

    private static Plan everything() {
        List<Change> changes = everyChange();
        PlanContent content = PlanContent.EMPTY;
        for (Change change : changes) {
            content = change.applyTo(content).orElseThrow();
        }
        Act written = new Act(Act.Kind.PROPOSED, Seat.WORKER, "worker-1", 1, HASH, AT, null);
        Act agreed = new Act(Act.Kind.AGREED, Seat.PERSON, "person-1", 1, HASH, AT, Words.of("Yes, in the mornings"));
        Proposal open = new Proposal(
                new ProposalId(id(10)),
                ProposalStatus.OPEN,
                1,
                HASH,
                0,
                Words.of("A reason"),
                changes,
                List.of(written),
                null,
                null);
        Act attested = new Act(
                        Act.Kind.ATTESTED, Seat.PERSON, "worker-1", 1, HASH, AT, Words.of("Yes, in the mornings"))
                .attestedBy(new Attestation(
                        Attestation.Method.SIGN,
                        AT,
                        Words.of("At home"),
                        new Attestation.Witness(Words.of("R. Example"), Attestation.Relation.FRIEND, "friend-1"),
                        Words.of("Today")))
                .readAs(new Rendition(HASH, "en-GB", Rendition.Format.EASY_READ, true, Words.of("B. Example")));
        Act onBehalf = new Act(Act.Kind.DECIDED_ON_BEHALF, Seat.PERSON, "worker-1", 1, HASH, AT, null)
                .decidedBy(new OnBehalf(
                        OnBehalf.Authority.DEPUTY,
                        Words.of("R. Example"),
                        Words.of("An order"),
                        LocalDate.of(2026, 11, 22),
                        LocalDate.of(2030, 1, 1),
                        new ItemId(id(17)),
                        Words.of("They like mornings"),
                        Words.of("Not Mondays"),
                        Words.of("Today")));
        Proposal done = new Proposal(
                new ProposalId(id(11)),
                ProposalStatus.AGREED,
                1,
                HASH,
                0,
                Words.of("A reason"),
                changes,
                List.of(written, agreed, attested, onBehalf),
                1,
                new Origin(new ProposalId(id(9)), Seat.PERSON, "person-1", true));
        return new Plan(
                new PlanId(id(12)),
                new PersonId(id(13)),
                Words.of("Back to work I like – with ☕"),
                PlanStatus.CLOSED,
                1,
                Set.of("person-1"),
                Set.of("worker-1", "worker-2"),
                Set.of("worker-0"),
                content,
                Map.of(id(1), 1, id(4), 2),
                Map.of(open.proposalId(), open, done.proposalId(), done),
                List.of(new Dispute(done.proposalId(), 1, Seat.PERSON, AT, Words.of("I see it otherwise now"))),
                everyItem(),
                new ReviewDiary(
                        LocalDate.of(2027, 1, 15),
                        null,
                        LocalDate.of(2027, 2, 1),
                        true,
                        List.of(new ReviewTable.Happened(
                                Occasion.ON_SERVICE_NOT_DONE, LocalDate.of(2027, 2, 2), id(5)))),
                AT);
    }

    private static Question aQuestion() {
        By person = new By(Seat.PERSON, "person-1", AT);
        By worker = new By(Seat.WORKER, "worker-1", AT);
        return new Question(
                new ItemId(id(60)),
                new ProposalId(id(10)),
                1,
                HASH,
                "/changes/0",
                Words.of("What is that?"),
                person,
                Question.Status.ANSWERED,
                new Question.Answer(Words.of("A visit"), worker));
    }

    private static CapacityRecord aCapacityRecord() {
        CapacityRecord.Limb met = new CapacityRecord.Limb(true, Words.of("As was seen"));
        return new CapacityRecord(
                new ItemId(id(62)),
                new ProposalId(id(10)),
                1,
                HASH,
                new CapacityRecord.Assessment(
                        met, met, met, met, null, Words.of("Pictures"), List.of(Words.of("A sister")), false),
                new By(Seat.WORKER, "worker-1", AT),
                false);
    }

    private static Disagreement aDisagreement() {
        By person = new By(Seat.PERSON, "person-1", AT);
        return new Disagreement(
                new ItemId(id(61)),
                new ProposalId(id(10)),
                1,
                Disagreement.Over.A_PROPOSAL,
                Words.of("Not these hours"),
                person,
                List.of(new NextStep(NextStep.Kind.MEDIATION, Words.of("With somebody else there"), person)),
                false);
    }

    private static Idea anIdea() {
        By person = new By(Seat.PERSON, "person-1", AT);
        By supporter = new By(null, "supporter-1", AT);
        return new Idea(
                new ItemId(id(14)),
                Words.of("Could I cook at the club?"),
                supporter,
                List.of(
                        new Answer(
                                Answer.Kind.STILL_THINKING,
                                Words.of("I have asked"),
                                LocalDate.of(2027, 1, 29),
                                person),
                        new Answer(Answer.Kind.TAKEN_UP, Words.of("Yes"), null, person)),
                false);
    }

    private static Map<ItemId, Item> everyItem() {
        By person = new By(Seat.PERSON, "person-1", AT);
        Action action = new Action(
                new ActionId(id(5)), null, Words.of("Go on"), new Owner(Owner.Kind.TOGETHER, null), null, null, null);
        Words words = Words.of("Said");
        Map<ItemId, Item> items = new HashMap<>();
        for (Item item : List.of(
                anIdea(),
                aReview(),
                aQuestion(),
                aDisagreement(),
                aCapacityRecord(),
                new Annotation(
                        new ItemId(id(84)),
                        Annotation.About.ACTION,
                        id(5),
                        Words.of("Go on"),
                        Words.of("Go on!"),
                        words,
                        person,
                        new Annotation.Objection(words, person, new ProposalId(id(25))),
                        false),
                new ActionReport(new ItemId(id(16)), action.actionId(), ActionReport.Progress.DONE, null, person),
                new CheckIn(
                        new ItemId(id(17)),
                        1,
                        List.of(new CheckIn.Reading(new MeasureId(id(2)), Words.of("7"), words)),
                        words,
                        null,
                        null,
                        person),
                new InterimSupport(
                        new ItemId(id(18)),
                        new InterimSupport.Terms(
                                words,
                                LocalDate.of(2027, 1, 15),
                                LocalDate.of(2027, 3, 15),
                                new ProposalId(id(90)),
                                words,
                                words,
                                words),
                        1,
                        person,
                        List.of(new Challenge(
                                new ItemId(id(91)),
                                words,
                                person,
                                new Challenge.Reply(Challenge.Outcome.PASSED_ON, words, person))),
                        true,
                        new InterimSupport.Said(words, person)),
                new Requirement(
                        new ItemId(id(19)),
                        new Requirement.Terms(
                                LegalBasis.COURT_ORDER,
                                words,
                                words,
                                words,
                                words,
                                words,
                                words,
                                LocalDate.of(2027, 6, 1)),
                        person,
                        new Requirement.Said(words, person),
                        List.of(),
                        null),
                new Evaluation(
                        new ItemId(id(25)),
                        Evaluation.Occasion.WORK_TRIAL,
                        LocalDate.of(2027, 1, 20),
                        words,
                        List.of(words),
                        person,
                        List.of(new Evaluation.Account(words, words, words, person)),
                        new Evaluation.Pass(null, person),
                        List.of(new Review.Equality(Review.Felt.PARTLY, words, person)),
                        List.of(new ItemId(id(26)))),
                new OpportunityEnd(new ItemId(id(85)), new ChoiceId(id(6)), OpportunityEnd.How.LEFT, words, person),
                new Perspective(
                        new ItemId(id(22)),
                        new Perspective.Subject(Perspective.About.REVIEW, id(15)),
                        "family-1",
                        Perspective.As.FAMILY,
                        person,
                        new Perspective.View(words, null, null, new By(null, "family-1", AT)),
                        person),
                new ReviewRequest(
                        new ItemId(id(21)),
                        words,
                        person,
                        new ReviewRequest.Answer(ReviewRequest.Outcome.REFUSED, words, person)),
                new Statement(
                        new ItemId(id(23)),
                        new AllocationId(id(72)),
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 3, 28),
                        Money.NONE,
                        Money.of("720.00"),
                        Money.of("12.50"),
                        List.of(new Statement.Spent(words, Money.of("700.05"))),
                        Money.of("32.45"),
                        null,
                        person,
                        Statement.Standing.LAST),
                new Request(
                        new ItemId(id(26)),
                        Request.What.CHANGE_OF_WORKER,
                        words,
                        person,
                        new ReviewRequest.Answer(ReviewRequest.Outcome.GRANTED, words, person)),
                new AdvocacyDuty(
                        new ItemId(id(24)),
                        Set.of(AdvocacyDuty.Difficulty.values()),
                        words,
                        person,
                        new AdvocacyDuty.Individual(id(25), words, AdvocacyDuty.Tie.FRIEND, words, person, person),
                        new By(null, "advocate-1", AT)),
                new Undertaking(new ItemId(id(20)), action, Undertaking.Word.STOPPED, null, person))) {
            items.put(item.itemId(), item);
        }
        assertThat(items.values().stream().map(Item::kind)).containsExactlyInAnyOrder(Item.Kind.values());
        return items;
    }

    private static Review aReview() {
        By person = new By(Seat.PERSON, "person-1", AT);
        By worker = new By(Seat.WORKER, "worker-1", AT);
        return new Review(
                new ItemId(id(15)),
                Occasion.FIRST_LOOK,
                LocalDate.of(2027, 1, 29),
                Words.of("How it has begun"),
                worker,
                true,
                List.of(new Review.Point(Words.of("The mornings"), person)),
                List.of(new Review.Point(Words.of("The bus"), worker)),
                List.of(new Review.Contribution(null, Words.of("The bus"), null, person)),
                new Conclusion(Words.of("We go on"), Words.of("{}"), HASH, List.of(worker)),
                List.of(new Review.Equality(Review.Felt.PARTLY, null, person)),
                null);
    }

    private static UUID id(int n) {
        return UUID.fromString("01990000-0000-7000-8000-%012d".formatted(n));
    }
}
