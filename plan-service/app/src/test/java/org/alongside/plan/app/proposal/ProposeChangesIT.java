package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.Circle;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProposeChangesIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    @AfterEach
    void healTheCatalogue() {
        Neighbourhood.isWell("opportunities");
    }

    @Test
    void proposingIsAgreeingToOnesOwnWordsAndNothingMore() {
        Response response = post(
                table.worker(),
                table.proposals(),
                Said.proposal(
                        "We talked about this", Said.addGoal("Cook for other people"), Said.addAction("Go there")));

        JsonNode proposal = json(response, 201);
        assertThat(proposal.path("status").asText()).isEqualTo("OPEN");
        assertThat(proposal.path("revision").asInt()).isEqualTo(1);
        assertThat(proposal.path("contentHash").asText()).matches("sha-256:[0-9a-f]{64}");
        assertThat(proposal.at("/proposedBy/seat").asText()).isEqualTo("WORKER");
        assertThat(proposal.path("agreements"))
                .singleElement()
                .satisfies(
                        agreement -> assertThat(agreement.path("seat").asText()).isEqualTo("WORKER"));
        assertThat(proposal.path("awaiting").toString()).isEqualTo("[\"PERSON\"]");
        assertThat(response.header("Location")).isEqualTo(table.proposal(proposal));
        assertThat(response.header("ETag")).isEqualTo("\"acts-1\"");
        assertThat(table.plan().path("status").asText()).isEqualTo("DRAFT");
        assertThat(table.plan().path("goals")).isEmpty();
        assertThat(json(get(table.person(), table.proposal(proposal)), 200)).isEqualTo(proposal);
    }

    @Test
    void everyAvailableKindOfChangeTakesEffect() {
        UUID course = Neighbourhood.opportunity("Kitchen skills, level 1");
        JsonNode first = table.decided(
                Said.addAction("Go there"), Said.addGoal("Cook for other people"), """
                {"type":"ADD_MEASURE","goalRef":"a","measure":{"question":"Did I sleep well before it?","scale":"YES_NO"}}""", Said.choose(course));
        JsonNode plan = table.plan();
        String actionId = plan.at("/actions/0/actionId").asText();
        String goalId = plan.at("/goals/0/goalId").asText();
        assertThat(first.at("/changes/0/type").asText()).as("goals come first").isEqualTo("ADD_GOAL");
        assertThat(plan.at("/goals/0/measures")).hasSize(2);
        assertThat(plan.at("/opportunities/0/title").asText()).isEqualTo("Kitchen skills, level 1");
        assertThat(plan.at("/opportunities/0/whyInTheirWords").asText()).isEqualTo("It is in the mornings");
        assertThat(Neighbourhood.callerOf("opportunities"))
                .as("asked in the caller's name")
                .isEqualTo(table.worker().id());

        table.decided("""
                {"type":"CHANGE_ACTION","actionId":"%s","owner":{"kind":"ASSET","id":"kitchen-7"}}""".formatted(actionId), """
                {"type":"ADD_ACTION","action":{"title":"Ask about pay","goalRef":"%s","owner":{"kind":"PERSON"}}}""".formatted(goalId));
        plan = table.plan();
        assertThat(plan.at("/actions/0/owner/id").asText()).isEqualTo("kitchen-7");
        assertThat(plan.at("/actions/0/title").asText()).isEqualTo("Go there");
        assertThat(plan.at("/actions/1/goalId").asText()).isEqualTo(goalId);

        table.decided(Said.closePlan("I have a job that I like"));
        plan = table.plan();
        assertThat(plan.path("status").asText()).isEqualTo("CLOSED");
        assertThat(plan.path("closingWords").asText()).isEqualTo("I have a job that I like");
        assertThat(plan.path("planVersion").asInt()).isEqualTo(3);
        problem(propose(table.person(), Said.addAction("One more")), 409, "plan-closed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"ADD_GOAL","goal":{"title":"Cook","inTheirWords":"x","measures":[]}}                         | goal-needs-measure
            {"type":"ADD_GOAL","goal":{"title":"Cook","inTheirWords":"x"}}                                       | goal-needs-measure
            {"type":"ADD_ACTION","action":{"title":"Go","owner":{"kind":"WORKER"},"goalRef":"nowhere"}}          | unknown-goal
            {"type":"ADD_MEASURE","goalRef":"nowhere","measure":{"question":"Well?","scale":"YES_NO"}}           | unknown-goal
            {"type":"ADD_ACTION","action":{"title":"Go","owner":{"kind":"PROVIDER"}}}                            | owner-needs-name
            {"type":"ADD_ACTION","action":{"title":"Go","owner":{"kind":"PERSON","id":"me"}}}                    | owner-needs-name
            {"type":"CHANGE_ACTION","actionId":"0198c7a4-0000-7000-8000-000000000000","title":"Else"}            | unknown-action
            {"type":"CHOOSE_OPPORTUNITY","opportunityId":"0198c7a4-0000-7000-8000-000000000000"}                 | unknown-opportunity
            """)
    void aChangeThatCannotBeIsRefusedByItsOwnCode(String change, String code) {
        problem(propose(table.worker(), change), 422, code);
    }

    @Test
    void aProposalWithoutAChangeProposesNothing() {
        problem(propose(table.worker()), 422, "nothing-proposed");
        table.decided(Said.addAction("Go there"));
        String actionId = table.plan().at("/actions/0/actionId").asText();
        problem(
                propose(table.worker(), "{\"type\":\"CHANGE_ACTION\",\"actionId\":\"%s\"}".formatted(actionId)),
                422,
                "nothing-proposed");
    }

    @Test
    void aTitleComesFromTheCatalogueAndNeverFromTheClient() {
        UUID course = Neighbourhood.opportunity("Kitchen skills, level 1");

        assertThat(problem(propose(table.worker(), """
                                {"type":"CHOOSE_OPPORTUNITY","opportunityId":"%s","title":"Anything else"}""".formatted(course)), 422, "unknown-field")
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/changes/0/title");
    }

    @Test
    void whatIsOffTheCatalogueCannotBeChosenAnyMore() {
        problem(propose(table.worker(), Said.choose(Neighbourhood.removedOpportunity())), 422, "unknown-opportunity");
    }

    @Test
    void anOfferingIsOneOfTheOpportunitysOwn() {
        UUID mornings = UUID.randomUUID();
        UUID course = Neighbourhood.opportunity("Kitchen skills, level 1", mornings);
        UUID another = Neighbourhood.opportunity("Garden skills", UUID.randomUUID());

        json(propose(table.worker(), Said.choose(course, mornings)), 201);
        problem(propose(table.worker(), Said.choose(another, mornings)), 422, "unknown-offering");
        problem(propose(table.worker(), Said.choose(course, UUID.randomUUID())), 422, "unknown-offering");
    }

    @Test
    void whenTheCatalogueDoesNotAnswerNothingIsChosen() {
        UUID course = Neighbourhood.opportunity("Kitchen skills, level 1");
        Neighbourhood.fails("opportunities");
        problem(propose(table.worker(), Said.choose(course)), 503, "unavailable");
        Neighbourhood.talksRubbish("opportunities");
        problem(propose(table.worker(), Said.choose(course)), 503, "unavailable");

        Neighbourhood.isWell("opportunities");
        json(propose(table.worker(), Said.choose(course)), 201);
    }

    @Test
    void onlyTheTwoSeatsPropose() {
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        Account secondWorker = table.circle().joinedBy("worker", "WORKER");

        problem(propose(advocate, Said.addAction("Go there")), 403, "not-your-seat");
        problem(propose(secondWorker, Said.addAction("Go there")), 403, "not-your-seat");
        problem(propose(Account.like("worker"), Said.addAction("Go there")), 404, "not-found");
    }

    @Test
    void aSeatThatThePersonLeftOpenIsTakenByTheFirstWorkerWhoActs() {
        Circle circle = Circle.fresh();
        Account second = circle.joinedBy("worker", "WORKER");
        table = Table.laidBy(circle, circle.person());

        JsonNode proposal = table.proposed(second, Said.addAction("Go there"));

        assertThat(proposal.at("/proposedBy/account").asText()).isEqualTo(second.id());
        assertThat(table.plan().path("workerSeat").toString()).isEqualTo("[\"" + second.id() + "\"]");
        problem(propose(circle.worker(), Said.addAction("Go elsewhere")), 403, "not-your-seat");
    }

    @Test
    void anAccountThatActedAsThePersonNeverTakesTheWorkersSeat() {
        Circle circle = Circle.fresh();
        table = Table.laidBy(circle, circle.person());
        table.proposed(circle.person(), Said.addAction("Go there"));
        Account turned = Account.of(org.alongside.local.TokenSpec.of("worker")
                .withSubject(circle.person().id())
                .withRoles("person", "worker"));
        Neighbourhood.end(turned, "PERSON", circle.personId());
        Neighbourhood.grant(turned, "WORKER", circle.personId());
        circle.awaitHeard();

        problem(propose(turned, Said.addAction("Agree with myself")), 403, "both-seats");
    }

    @Test
    void neitherSideBuriesTheOtherUnderProposals() {
        for (int i = 0; i < 50; i++) {
            table.proposed(table.worker(), Said.addAction("Step " + i));
        }

        problem(propose(table.worker(), Said.addAction("One more")), 409, "too-many-open");
        table.proposed(table.person(), Said.addAction("One of my own"));
        assertThat(Database.count("select count(*) from proposal where plan_id = ?::uuid", table.planId()))
                .isEqualTo(51);
    }

    private Response propose(Account account, String... changes) {
        return post(account, table.proposals(), Said.proposal("We talked about this", changes));
    }
}
