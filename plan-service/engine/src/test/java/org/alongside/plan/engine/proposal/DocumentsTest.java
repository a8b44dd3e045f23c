package org.alongside.plan.engine.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Action;
import org.alongside.plan.engine.plan.ActionId;
import org.alongside.plan.engine.plan.ChoiceId;
import org.alongside.plan.engine.plan.ChosenOpportunity;
import org.alongside.plan.engine.plan.Goal;
import org.alongside.plan.engine.plan.GoalId;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Measure;
import org.alongside.plan.engine.plan.MeasureId;
import org.alongside.plan.engine.plan.Owner;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Scale;
import org.alongside.plan.engine.plan.Seat;
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
                    new Measure(new MeasureId(Surroundings.id(4)), Words.of("Do I go?"), Scale.OFTEN)));
    private static final Action ACTION = new Action(
            new ActionId(Surroundings.id(5)),
            GOAL.goalId(),
            Words.of("Visit the kitchen"),
            new Owner(Owner.Kind.ASSET, "the-kitchen"),
            LocalDate.of(2027, 1, 15));
    private static final ChosenOpportunity CHOICE = new ChosenOpportunity(
            new ChoiceId(Surroundings.id(6)),
            SampleChanges.COOKERY_COURSE,
            Surroundings.id(7),
            GOAL.goalId(),
            Words.of("Cooking for twelve"),
            Words.of("Big ovens"));

    /** One of every kind that is available, with nothing left out. */
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
            new Change.ClosePlan(Words.of("We are done")));

    private static final PlanContent CONTENT = new PlanContent(
            List.of(
                    GOAL,
                    new Goal(new GoalId(Surroundings.id(9)), Words.of("Rest"), Words.of("Sleep"), GOAL.measures())),
            List.of(
                    ACTION,
                    new Action(
                            new ActionId(Surroundings.id(10)),
                            GOAL.goalId(),
                            Words.of("Ask"),
                            ACTION.owner(),
                            ACTION.by())),
            List.of(
                    CHOICE,
                    new ChosenOpportunity(
                            new ChoiceId(Surroundings.id(11)),
                            SampleChanges.GARDEN_PLACE,
                            Surroundings.id(12),
                            GOAL.goalId(),
                            Words.of("Garden"),
                            Words.of("Quiet"))),
            Words.of("We are done"));

    private static final Proposal PROPOSAL =
            PlanBuilder.aPlan().with(SampleChanges.aGoal()).latest();
    private static final List<Act> AGREEMENTS = List.of(
            act(Act.Kind.AGREED, Seat.PERSON, "account-of-the-person"),
            act(Act.Kind.PROPOSED, Seat.WORKER, "account-of-the-worker"));

    @Test
    void theSampleHasEveryKindOfChangeThatIsAvailable() {
        assertThat(CHANGES)
                .extracting(change -> change.getClass().getSimpleName())
                .hasSameSizeAs(Change.class.getPermittedSubclasses())
                .doesNotHaveDuplicates();
        assertThat(CHANGES)
                .extracting(Change::type)
                .allMatch(ChangeType::isAvailable)
                .hasSize((int) List.of(ChangeType.values()).stream()
                        .filter(ChangeType::isAvailable)
                        .count());
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
                PROPOSAL.planVersion());
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
                                Words.of("R. Example"), Attestation.Relation.FRIEND, "account-of-a-friend")))
                .decidedBy(new OnBehalf(
                        OnBehalf.Authority.DEPUTY,
                        Words.of("R. Example"),
                        Words.of("An order"),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2030, 1, 1),
                        new ItemId(Surroundings.id(13)),
                        Words.of("They like to be there"),
                        Words.of("Not on Mondays")));
    }

    private static List<Change> changes(Object list) {
        return ((List<?>) list).stream().map(Change.class::cast).toList();
    }

    private static List<Act> acts(Object list) {
        return ((List<?>) list).stream().map(Act.class::cast).toList();
    }
}
