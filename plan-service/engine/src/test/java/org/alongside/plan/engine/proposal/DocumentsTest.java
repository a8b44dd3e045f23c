package org.alongside.plan.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.plan.engine.authority.Attestation;
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
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.Answers;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Contingency;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalEnd;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.Hours;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Pathway;
import org.alongside.plan.engine.plan.PathwayId;
import org.alongside.plan.engine.plan.Pause;
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
import org.alongside.plan.engine.testing.PlanBuilder;
import org.alongside.plan.engine.testing.SampleChanges;
import org.alongside.plan.engine.testing.Surroundings;
import org.alongside.plan.engine.words.Words;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Plan PLAN = PlanBuilder.aPlan().build();
    private static final ProposalId PROPOSAL_ID = new ProposalId(Surroundings.id(1));
    private static final String NONCE = Surroundings.nonce(1);

    private static final Goal GOAL = new Goal(
            new GoalId(Surroundings.id(2)),
            Words.of("Cook"),
            Words.of("I want to make the dinner"),
            List.of(
                    new Measure(new MeasureId(Surroundings.id(3)), Words.of("How sure am I?"), Scale.ONE_TO_TEN),
                    new Measure(new MeasureId(Surroundings.id(4)), Words.of("Do I go?"), Scale.OFTEN)),
            new GoalId(Surroundings.id(20)),
            new GoalEnd(GoalEnd.Outcome.REACHED, Words.of("I cook")));
    private static final Action ACTION = new Action(
            new ActionId(Surroundings.id(5)),
            GOAL.goalId(),
            Words.of("Visit the kitchen"),
            new Owner(Owner.Kind.ASSET, "the-kitchen"),
            LocalDate.of(2027, 1, 15),
            new Answers(Answers.Kind.BARRIER, Surroundings.id(60)),
            Words.of("It has closed"));
    private static final ChosenOpportunity CHOICE = new ChosenOpportunity(
            new ChoiceId(Surroundings.id(6)),
            SampleChanges.COOKERY_COURSE,
            Surroundings.id(7),
            GOAL.goalId(),
            Words.of("Cooking for twelve"),
            Words.of("Big ovens"));

    private static final Support SUPPORT = support(21, "Somebody on the bus");
    private static final RiskDecision RISK = risk(22, "The late bus");
    private static final Pathway PATHWAY = pathway(23, "Garden, then kitchen");
    private static final List<TimetableEntry> WEEK = List.of(
            new TimetableEntry(
                    DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0), Words.of("Bus"), Surroundings.id(21)),
            new TimetableEntry(
                    DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(10, 0), Words.of("Club"), Surroundings.id(5)));
    private static final Contingency CONTINGENCY =
            new Contingency(Words.of("I stop answering"), Words.of("My sister comes"), Words.of("The duty desk"));

    private static final Budget BUDGET = new Budget(
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
            List.of(pot(41), pot(42)));
    private static final Allocation ALLOCATION = allocation(43);

    private static Pot pot(long id) {
        return new Pot(
                new PotId(Surroundings.id(id)),
                Words.of("The council"),
                Purpose.TRAVEL,
                List.of(Words.of("Fines"), Words.of("Taxis")),
                Money.of("100.00"),
                Cadence.WEEKLY,
                LocalDate.of(2027, 1, 4),
                LocalDate.of(2027, 12, 31));
    }

    private static Allocation allocation(long id) {
        return new Allocation(
                new AllocationId(Surroundings.id(id)),
                new PotId(Surroundings.id(41)),
                Purpose.TRAVEL,
                SUPPORT.supportId(),
                Words.of("The trainer"),
                Allocation.Deployment.DIRECT_PAYMENT,
                Money.of("60.00"),
                Cadence.WEEKLY,
                LocalDate.of(2027, 1, 11),
                LocalDate.of(2027, 7, 11),
                List.of(
                        new Allocation.Option(Words.of("A trainer"), Money.of("60.00")),
                        new Allocation.Option(Words.of("A taxi"), Money.of("90.00"))),
                0,
                Allocation.Chooser.PERSON,
                new DirectPayment(
                        Words.of("To get out"),
                        Words.of("A separate account"),
                        List.of(Words.of("Fines"), Words.of("Gifts")),
                        DirectPayment.Recipient.NOMINEE,
                        "a-sister",
                        true,
                        Money.of("5.00")));
    }

    private static Support support(long id, String what) {
        return new Support(
                new SupportId(Surroundings.id(id)),
                Words.of(what),
                new Owner(Owner.Kind.PROVIDER, "the-trainers"),
                Words.of("On Mondays"),
                Hours.of("2.5"),
                Words.of("The council"),
                LocalDate.of(2027, 1, 11),
                LocalDate.of(2027, 7, 11),
                new Answers(Answers.Kind.NEED, Surroundings.id(61)),
                Words.of("I know the way now"));
    }

    private static RiskDecision risk(long id, String what) {
        return new RiskDecision(
                new RiskId(Surroundings.id(id)),
                Words.of(what),
                Words.of("Evening shifts"),
                Words.of("It is cancelled at times"),
                Words.of("I have done it"),
                Words.of("I would ring"),
                Words.of("A call"),
                Words.of("Two bad evenings"),
                LocalDate.of(2027, 3, 1));
    }

    private static Pathway pathway(long id, String title) {
        return new Pathway(
                new PathwayId(Surroundings.id(id)),
                Words.of(title),
                Words.of("The quiet one first"),
                GOAL.goalId(),
                List.of(
                        new Pathway.Step(SampleChanges.GARDEN_PLACE, Surroundings.id(24), Words.of("Garden")),
                        new Pathway.Step(SampleChanges.COOKERY_COURSE, Surroundings.id(25), Words.of("Kitchen"))));
    }

    /** One of every kind, with nothing left out. */
    private static final List<Change> CHANGES = List.of(
            new Change.AddGoal(GOAL),
            new Change.AddMeasure(
                    GOAL.goalId(),
                    new Measure(new MeasureId(Surroundings.id(8)), Words.of("Am I tired?"), Scale.YES_NO)),
            new Change.AddAction(ACTION),
            new Change.ChangeAction(
                    ACTION.actionId(),
                    Words.of("Visit it twice"),
                    new Owner(Owner.Kind.PROVIDER, "the-college"),
                    LocalDate.of(2027, 2, 1)),
            new Change.ChooseOpportunity(CHOICE),
            new Change.AddSupport(SUPPORT),
            new Change.TakeRisk(RISK),
            new Change.AdoptPathway(PATHWAY),
            new ChangeGoal(GOAL.goalId(), Words.of("Bake"), Words.of("I want to make the bread")),
            new CloseGoal(GOAL.goalId(), GoalEnd.Outcome.REACHED, Words.of("I do")),
            new CancelAction(ACTION.actionId(), Words.of("It has closed")),
            new ChangeMeasure(
                    new MeasureId(Surroundings.id(3)),
                    Words.of("How sure?"),
                    Scale.YES_NO,
                    Words.of("It made me anxious")),
            new ChangeSupport(
                    SUPPORT.supportId(),
                    SUPPORT.what(),
                    SUPPORT.givenBy(),
                    SUPPORT.howOften(),
                    SUPPORT.hoursAWeek(),
                    SUPPORT.payer(),
                    SUPPORT.from(),
                    SUPPORT.until(),
                    SUPPORT.ended()),
            new ChangeTimetable(WEEK),
            new Change.SetBudget(BUDGET),
            new Change.AllocateBudget(ALLOCATION, new AllocationId(Surroundings.id(45))),
            new SetReviewRhythm(6),
            new SetContingency(CONTINGENCY),
            new PausePlan(Words.of("The baby comes first"), LocalDate.of(2027, 6, 1)),
            new ResumePlan(Words.of("We go on")),
            new Change.ClosePlan(Words.of("We are done")));

    private static final PlanContent CONTENT = new PlanContent(
            List.of(
                    GOAL,
                    new Goal(
                            new GoalId(Surroundings.id(9)),
                            Words.of("Rest"),
                            Words.of("Sleep"),
                            GOAL.measures(),
                            GOAL.goalId(),
                            GOAL.ended())),
            List.of(
                    ACTION,
                    new Action(
                            new ActionId(Surroundings.id(10)),
                            GOAL.goalId(),
                            Words.of("Ask"),
                            ACTION.owner(),
                            ACTION.by(),
                            ACTION.answers(),
                            ACTION.cancelled())),
            List.of(
                    CHOICE,
                    new ChosenOpportunity(
                            new ChoiceId(Surroundings.id(11)),
                            SampleChanges.GARDEN_PLACE,
                            Surroundings.id(12),
                            GOAL.goalId(),
                            Words.of("Garden"),
                            Words.of("Quiet"))),
            List.of(SUPPORT, support(31, "Somebody at the door")),
            List.of(RISK, risk(32, "The early bus")),
            List.of(PATHWAY, pathway(33, "Kitchen at once")),
            WEEK,
            BUDGET,
            List.of(ALLOCATION, allocation(44)),
            6,
            CONTINGENCY,
            new Pause(Words.of("The baby comes first"), LocalDate.of(2027, 6, 1)),
            Words.of("We are done"));

    private static final Proposal PROPOSAL =
            PlanBuilder.aPlan().with(SampleChanges.aGoal()).latest();
    private static final List<Act> AGREEMENTS = List.of(
            act(Act.Kind.AGREED, Seat.PERSON, "account-of-the-person"),
            act(Act.Kind.PROPOSED, Seat.WORKER, "account-of-the-worker"));

    @Test
    void theSampleHasEveryKindOfChange() {
        assertThat(CHANGES)
                .extracting(change -> change.getClass().getSimpleName())
                .hasSameSizeAs(Change.class.getPermittedSubclasses())
                .doesNotHaveDuplicates();
        assertThat(CHANGES).extracting(Change::type).containsExactlyInAnyOrder(ChangeType.values());
    }

    @Test
    void everythingThatAnAgreementIsToChangesTheHash() {
        Set<ContentHash> hashes = new HashSet<>();
        hashes.add(revision(PLAN, PROPOSAL_ID, 1, NONCE, "Why", CHANGES));
        int documents = 1;
        hashes.add(revision(another(PLAN), PROPOSAL_ID, 1, NONCE, "Why", CHANGES));
        hashes.add(revision(
                PlanBuilder.aPlan().with(SampleChanges.aGoal()).build(), PROPOSAL_ID, 1, NONCE, "Why", CHANGES));
        hashes.add(revision(PLAN, new ProposalId(Surroundings.id(99)), 1, NONCE, "Why", CHANGES));
        hashes.add(revision(PLAN, PROPOSAL_ID, 2, NONCE, "Why", CHANGES));
        hashes.add(revision(PLAN, PROPOSAL_ID, 1, Surroundings.nonce(2), "Why", CHANGES));
        hashes.add(revision(PLAN, PROPOSAL_ID, 1, NONCE, "Why not", CHANGES));
        documents += 6;
        for (Object other : RecordMutations.of(CHANGES)) {
            hashes.add(revision(PLAN, PROPOSAL_ID, 1, NONCE, "Why", changes(other)));
            documents++;
        }
        assertThat(documents).isGreaterThan(60);
        assertThat(hashes).hasSize(documents);
    }

    @Test
    void everythingThatAPlanSaysChangesTheHashOfItsVersion() {
        Set<ContentHash> hashes = new HashSet<>();
        hashes.add(version(PLAN, 1, PlanStatus.ACTIVE, CONTENT, PROPOSAL, AGREEMENTS));
        int documents = 1;
        hashes.add(version(another(PLAN), 1, PlanStatus.ACTIVE, CONTENT, PROPOSAL, AGREEMENTS));
        hashes.add(version(PLAN, 2, PlanStatus.ACTIVE, CONTENT, PROPOSAL, AGREEMENTS));
        hashes.add(version(PLAN, 1, PlanStatus.CLOSED, CONTENT, PROPOSAL, AGREEMENTS));
        documents += 3;
        for (Object other : RecordMutations.of(CONTENT)) {
            hashes.add(version(PLAN, 1, PlanStatus.ACTIVE, (PlanContent) other, PROPOSAL, AGREEMENTS));
            documents++;
        }
        for (Object other : RecordMutations.of(AGREEMENTS)) {
            hashes.add(version(PLAN, 1, PlanStatus.ACTIVE, CONTENT, PROPOSAL, acts(other)));
            documents++;
        }
        for (Proposal other : List.of(
                with(new ProposalId(Surroundings.id(98)), PROPOSAL.revision(), PROPOSAL.contentHash()),
                with(PROPOSAL.proposalId(), 2, PROPOSAL.contentHash()),
                with(PROPOSAL.proposalId(), PROPOSAL.revision(), ContentHash.of(new byte[] {1})))) {
            hashes.add(version(PLAN, 1, PlanStatus.ACTIVE, CONTENT, other, AGREEMENTS));
            documents++;
        }
        assertThat(documents).isGreaterThan(60);
        assertThat(hashes).hasSize(documents);
    }

    @Test
    void whatWasLeftOutIsNotTheSameAsWhatIsEmpty() {
        Change nothingSaid = new Change.ChooseOpportunity(
                new ChosenOpportunity(CHOICE.choiceId(), CHOICE.opportunityId(), null, null, Words.of("Garden"), null));
        Change emptySaid = new Change.ChooseOpportunity(new ChosenOpportunity(
                CHOICE.choiceId(), CHOICE.opportunityId(), null, null, Words.of("Garden"), Words.of("")));
        assertThat(revision(PLAN, PROPOSAL_ID, 1, NONCE, "Why", List.of(nothingSaid)))
                .isNotEqualTo(revision(PLAN, PROPOSAL_ID, 1, NONCE, "Why", List.of(emptySaid)));
    }

    @Test
    void theDocumentsNameTheirSchemes() {
        assertThat(new String(
                        Documents.ofRevision(PLAN, PROPOSAL_ID, 1, NONCE, Words.of("Why"), CHANGES)
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("\"scheme\":\"alongside-proposal-1\"");
        assertThat(new String(
                        Documents.ofVersion(PLAN, 1, PlanStatus.ACTIVE, CONTENT, PROPOSAL, AGREEMENTS)
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("\"scheme\":\"alongside-plan-version-1\"");
    }

    private static ContentHash revision(
            Plan plan, ProposalId id, int revision, String nonce, String reason, List<Change> changes) {
        return Documents.ofRevision(plan, id, revision, nonce, Words.of(reason), changes)
                .hash();
    }

    private static ContentHash version(
            Plan plan, int version, PlanStatus status, PlanContent content, Proposal proposal, List<Act> agreements) {
        return Documents.ofVersion(plan, version, status, content, proposal, agreements)
                .hash();
    }

    private static Plan another(Plan plan) {
        return new Plan(
                new PlanId(Surroundings.id(97)),
                plan.personId(),
                plan.title(),
                plan.status(),
                plan.version(),
                plan.personSeat(),
                plan.workerSeat(),
                plan.workersBefore(),
                plan.content(),
                plan.changedIn(),
                plan.proposals(),
                plan.disputes(),
                plan.items(),
                plan.diary(),
                plan.createdAt());
    }

    private static Proposal with(ProposalId id, int revision, ContentHash hash) {
        return new Proposal(
                id,
                PROPOSAL.status(),
                revision,
                hash,
                PROPOSAL.basePlanVersion(),
                PROPOSAL.reason(),
                PROPOSAL.changes(),
                PROPOSAL.acts(),
                PROPOSAL.planVersion(),
                null);
    }

    private static Act act(Act.Kind kind, Seat seat, String account) {
        return new Act(
                        kind,
                        seat,
                        account,
                        1,
                        PROPOSAL.contentHash(),
                        Surroundings.START,
                        Words.of("In my words, " + seat))
                .attestedBy(new Attestation(
                        Attestation.Method.SIGN,
                        Surroundings.START,
                        Words.of("At home"),
                        new Attestation.Witness(
                                Words.of("R. Example"), Attestation.Relation.FRIEND, "account-of-a-friend"),
                        Words.of("Today, please")))
                .decidedBy(new OnBehalf(
                        OnBehalf.Authority.DEPUTY,
                        Words.of("R. Example"),
                        Words.of("An order"),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2030, 1, 1),
                        new ItemId(Surroundings.id(13)),
                        Words.of("They like to be there"),
                        Words.of("Not on Mondays"),
                        Words.of("Let us not wait")))
                .readAs(new Rendition(
                        PROPOSAL.contentHash(), "cy", Rendition.Format.EASY_READ, true, Words.of("B. Example")));
    }

    private static List<Change> changes(Object list) {
        return ((List<?>) list).stream().map(Change.class::cast).toList();
    }

    private static List<Act> acts(Object list) {
        return ((List<?>) list).stream().map(Act.class::cast).toList();
    }
}
