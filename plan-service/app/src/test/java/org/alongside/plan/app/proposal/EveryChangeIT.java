package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.alongside.plan.app.testing.Neighbourhood;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of change comes back as it was agreed to, and in what form it is refused. */
@QuarkusTest
class EveryChangeIT extends OnRealParts {

    private static final String SUPPORT = """
            {"type":"ADD_SUPPORT","support":{"what":"Somebody beside me on the bus","givenBy":{"kind":"PROVIDER","id":"trainers"},
             "howOften":"Tuesdays","hoursAWeek":"2.50","payer":"The council","from":"2027-01-11"}}""";

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    @Test
    void goalsHaveStepsAndEndInWords() {
        table.decided(Said.addGoal("Cook for other people"), """
                {"type":"ADD_GOAL","goal":{"title":"A day there","inTheirWords":"To see","partOf":"a",
                 "measures":[{"question":"Would I go again?","scale":"YES_NO"},{"question":"Tired?","scale":"OFTEN"}]}}""");
        JsonNode plan = table.plan();
        String goal = plan.at("/goals/0/goalId").asText();
        String step = plan.at("/goals/1/goalId").asText();
        assertThat(plan.at("/goals/1/partOf").asText()).isEqualTo(goal);
        problem(propose(end(goal)), 409, "goal-has-steps");

        table.decided(
                "{\"type\":\"CHANGE_GOAL\",\"goalId\":\"%s\",\"title\":\"Cook\"}".formatted(goal),
                "{\"type\":\"CHANGE_MEASURE\",\"measureId\":\"%s\",\"noLongerUsed\":\"It made me anxious\"}"
                        .formatted(plan.at("/goals/1/measures/1/measureId").asText()),
                end(step));
        plan = table.plan();
        assertThat(plan.at("/goals/0/title").asText()).isEqualTo("Cook");
        assertThat(plan.at("/goals/1/measures")).hasSize(1);
        assertThat(plan.at("/goals/1/ended/outcome").asText()).isEqualTo("NO_LONGER_WANTED");
        assertThat(plan.at("/goals/0").has("ended")).isFalse();
        problem(propose(end(step)), 409, "goal-closed");
    }

    private static String end(String goal) {
        return "{\"type\":\"CLOSE_GOAL\",\"goalId\":\"%s\",\"outcome\":\"NO_LONGER_WANTED\",\"words\":\"Something else now\"}"
                .formatted(goal);
    }

    @Test
    void supportIsCountedExactlyAndEndsByAgreement() {
        table.decided(SUPPORT);
        JsonNode support = table.plan().at("/supports/0");
        assertThat(support.path("hoursAWeek").asText()).isEqualTo("2.5");
        table.decided("{\"type\":\"CHANGE_SUPPORT\",\"supportId\":%s,\"ended\":\"I know the way now\"}"
                .formatted(support.path("supportId")));
        assertThat(table.plan().at("/supports/0/ended").asText()).isEqualTo("I know the way now");
        assertThat(table.plan().at("/supports/0/what")).isEqualTo(support.path("what"));
    }

    @Test
    void theWeekTheRiskAndTheRestAreKeptAsTheyWereSaid() {
        UUID course = Neighbourhood.opportunity("Kitchen skills, level 1");
        table.decided(Said.addAction("Go there"), """
                {"type":"CHANGE_TIMETABLE","entries":[{"day":"TUESDAY","from":"09:30","to":"12:00","what":"Kitchen"}]}""", """
                {"type":"TAKE_RISK","risk":{"what":"The late bus","benefitHopedFor":"Evening shifts","harmFeared":"It is cancelled at times",
                 "personsView":"I have done it","workersView":"I would ring","leastRestrictiveSupport":"A call",
                 "whatWouldMakeUsStop":"Two bad evenings","reviewOn":"2099-03-01"}}""", """
                {"type":"SET_REVIEW_RHYTHM","everyWeeks":6}""", """
                {"type":"SET_CONTINGENCY","contingency":{"signs":"Silence","whoDoesWhat":"My sister","whomToCall":"The desk"}}""", """
                {"type":"ADOPT_PATHWAY","pathway":{"title":"Kitchen","whyInTheirWords":"I like it","steps":[{"opportunityId":"%s"}]}}""".formatted(course));
        JsonNode plan = table.plan();
        assertThat(plan.at("/timetable/0/from").asText()).isEqualTo("09:30");
        assertThat(plan.at("/timetable/0/to").asText()).isEqualTo("12:00");
        assertThat(plan.at("/risks/0/personsView").asText()).isEqualTo("I have done it");
        assertThat(plan.path("reviewEveryWeeks").asInt()).isEqualTo(6);
        assertThat(plan.at("/contingency/whomToCall").asText()).isEqualTo("The desk");
        assertThat(plan.at("/pathways/0/steps/0/title").asText()).isEqualTo("Kitchen skills, level 1");

        table.decided("{\"type\":\"CANCEL_ACTION\",\"actionId\":%s,\"words\":\"It has closed\"}"
                .formatted(plan.at("/actions/0/actionId")));
        assertThat(table.plan().at("/actions/0/cancelled").asText()).isEqualTo("It has closed");
    }

    @Test
    void aPausedPlanGoesOnWhenBothAgree() {
        table.decided(SUPPORT);
        table.decided("{\"type\":\"PAUSE_PLAN\",\"words\":\"The baby\",\"until\":\"2099-06-01\"}");
        assertThat(table.plan().path("status").asText()).isEqualTo("PAUSED");
        assertThat(table.plan().at("/pause/until").asText()).isEqualTo("2099-06-01");
        assertThat(table.plan().path("supports")).hasSize(1);
        table.decided("{\"type\":\"RESUME_PLAN\",\"words\":\"On we go\"}");
        assertThat(table.plan().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(table.plan().has("pause")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"RESUME_PLAN","words":"On"}                                                                                   | 409 | not-paused
            {"type":"PAUSE_PLAN","words":"Now","until":"2020-01-01"}                                                             | 422 | pause-needs-a-day
            {"type":"PAUSE_PLAN","words":"Now"}                                                                                  | 422 | invalid
            {"type":"SET_REVIEW_RHYTHM","everyWeeks":53}                                                                         | 422 | review-too-seldom
            {"type":"SET_REVIEW_RHYTHM"}                                                                                         | 422 | wrong-type
            {"type":"CHANGE_TIMETABLE"}                                                                                          | 422 | wrong-type
            {"type":"CHANGE_TIMETABLE","entries":[{"day":"MONDAY","from":"10:00","to":"09:00","what":"x"}]}                      | 422 | times-do-not-fit
            {"type":"CHANGE_TIMETABLE","entries":[{"day":"MONDAY","from":"9:00","to":"10:00","what":"x"}]}                       | 422 | wrong-type
            {"type":"CHANGE_TIMETABLE","entries":[{"day":"MONDAY","from":"09:00","what":"x"}]}                                   | 422 | invalid
            {"type":"CANCEL_ACTION","actionId":"0198c7a4-0000-7000-8000-000000000000","words":"x"}                               | 422 | unknown-action
            {"type":"CHANGE_MEASURE","measureId":"0198c7a4-0000-7000-8000-000000000000","question":"x"}                          | 422 | unknown-measure
            {"type":"CHANGE_SUPPORT","supportId":"0198c7a4-0000-7000-8000-000000000000","what":"x"}                              | 422 | unknown-support
            {"type":"CLOSE_GOAL","goalId":"0198c7a4-0000-7000-8000-000000000000","outcome":"REACHED","words":"x"}                | 422 | unknown-goal
            {"type":"CLOSE_GOAL","goalId":"0198c7a4-0000-7000-8000-000000000000","outcome":"FAILED","words":"x"}                 | 422 | wrong-type
            {"type":"ADD_SUPPORT","support":{"what":"x","givenBy":{"kind":"WORKER"},"howOften":"x","hoursAWeek":2.5}}            | 422 | wrong-type
            {"type":"ADD_SUPPORT","support":{"what":"x","givenBy":{"kind":"WORKER"},"howOften":"x","hoursAWeek":"169"}}          | 422 | wrong-type
            {"type":"ADD_SUPPORT","support":{"what":"x","givenBy":{"kind":"WORKER"},"howOften":" "}}                             | 422 | invalid
            {"type":"ADD_SUPPORT","support":{"what":"x","givenBy":{"kind":"WORKER"},"howOften":"x","from":"2027-02-01","until":"2027-01-01"}} | 422 | days-backwards
            {"type":"TAKE_RISK","risk":{"what":"x"}}                                                                             | 422 | invalid
            {"type":"ADOPT_PATHWAY","pathway":{"title":"x","whyInTheirWords":"x"}}                                               | 422 | wrong-type
            {"type":"ADOPT_PATHWAY","pathway":{"title":"x","whyInTheirWords":"x","steps":[]}}                                    | 422 | invalid
            {"type":"ADOPT_PATHWAY","pathway":{"title":"x","whyInTheirWords":"x","steps":[{"opportunityId":"0198c7a4-0000-7000-8000-000000000000"}]}} | 422 | unknown-opportunity
            """)
    void whatCannotBeIsRefusedByItsOwnCode(String change, int status, String code) {
        problem(propose(change), status, code);
    }

    @Test
    void twoChangesAboutOneThingAreRefused() {
        String end = Said.closePlan("Done");
        problem(propose(end, end), 422, "changes-clash");
    }

    private io.restassured.response.Response propose(String... changes) {
        return post(table.worker(), table.proposals(), Said.proposal("x", changes));
    }
}
