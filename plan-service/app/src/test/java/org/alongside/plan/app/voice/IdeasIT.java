package org.alongside.plan.app.voice;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every contribution is answered (promise 5). */
@QuarkusTest
class IdeasIT extends OnRealParts {

    private Table table;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
    }

    private JsonNode put(Account account, String words) {
        return json(post(account, table.path() + "/ideas", "{\"words\":\"%s\"}".formatted(words)), 201);
    }

    private Response answer(Account account, JsonNode idea, String answer) {
        return post(account, address(idea) + "/answers", answer);
    }

    private String address(JsonNode idea) {
        return table.path() + "/ideas/" + idea.path("itemId").asText();
    }

    @Test
    void anIdeaWaitsInThePlanUntilTheServiceHasAnswered() {
        JsonNode idea = put(table.person(), "Could I cook at the club?");
        assertThat(table.plan().at("/unansweredIdeas/0")).isEqualTo(idea.path("itemId"));

        JsonNode thinking = json(
                answer(
                        table.worker(),
                        idea,
                        "{\"answer\":\"STILL_THINKING\",\"reason\":\"I have asked\",\"until\":\"2099-01-29\"}"),
                200);
        assertThat(thinking.at("/answers/0/until").asText()).isEqualTo("2099-01-29");
        assertThat(table.plan().path("unansweredIdeas")).hasSize(1);
        problem(
                answer(
                        table.worker(),
                        idea,
                        "{\"answer\":\"STILL_THINKING\",\"reason\":\"Again\",\"until\":\"2099-01-30\"}"),
                409,
                "thought-about-once");

        json(answer(table.worker(), idea, "{\"answer\":\"TAKEN_UP\",\"reason\":\"They said yes\"}"), 200);
        assertThat(table.plan().path("unansweredIdeas")).isEmpty();
        problem(answer(table.worker(), idea, "{\"answer\":\"ADAPTED\",\"reason\":\"Or so\"}"), 409, "already-answered");
    }

    @Test
    void thePersonNeverOwesAnAnswer() {
        JsonNode ours = put(table.worker(), "Would a shorter week help?");
        assertThat(table.plan().path("unansweredIdeas")).isEmpty();
        problem(answer(table.person(), ours, "{\"answer\":\"TAKEN_UP\",\"reason\":\"Yes\"}"), 403, "not-your-seat");
    }

    @Test
    void theCircleHasAVoiceAndNoSeat() {
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        JsonNode idea = put(advocate, "Ask about the mornings");
        assertThat(idea.path("by").has("seat")).isFalse();
        assertThat(table.plan().path("unansweredIdeas")).hasSize(1);
        problem(answer(advocate, idea, "{\"answer\":\"TAKEN_UP\",\"reason\":\"Yes\"}"), 403, "not-your-seat");
        problem(post(Account.like("worker"), table.path() + "/ideas", "{\"words\":\"x\"}"), 404, "not-found");
    }

    @Test
    void onlyWhoPutAnIdeaForwardTakesItBackAndItStaysToBeSeen() {
        JsonNode idea = put(table.person(), "Could I cook at the club?");
        problem(post(table.worker(), address(idea) + "/withdrawals", ""), 403, "not-yours");
        JsonNode gone = json(post(table.person(), address(idea) + "/withdrawals", ""), 200);
        assertThat(gone.path("withdrawn").asBoolean()).isTrue();
        assertThat(json(post(table.person(), address(idea) + "/withdrawals", ""), 200))
                .isEqualTo(gone);
        assertThat(table.plan().path("unansweredIdeas")).isEmpty();
        assertThat(json(get(table.person(), table.path() + "/ideas"), 200).at("/items/0"))
                .isEqualTo(gone);
    }

    @Test
    void ideasAreListedNewestFirstPageByPage() {
        put(table.person(), "One");
        put(table.person(), "Two");
        put(table.worker(), "Three");
        JsonNode first = json(get(table.person(), table.path() + "/ideas?limit=2"), 200);
        assertThat(first.at("/items/0/words").asText()).isEqualTo("Three");
        JsonNode second = json(
                get(
                        table.person(),
                        table.path() + "/ideas?limit=2&after="
                                + first.path("next").asText()),
                200);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.at("/items/0/words").asText()).isEqualTo("One");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void anAnswerSaysWhyAndUntilWhen() {
        JsonNode idea = put(table.person(), "Could I cook at the club?");
        problem(answer(table.worker(), idea, "{\"answer\":\"NOT_TAKEN_UP\"}"), 422, "invalid");
        problem(answer(table.worker(), idea, "{\"reason\":\"Because\"}"), 422, "invalid");
        problem(answer(table.worker(), idea, "{\"answer\":\"STILL_THINKING\",\"reason\":\"Hm\"}"), 422, "needs-a-day");
        problem(
                answer(table.worker(), idea, "{\"answer\":\"TAKEN_UP\",\"reason\":\"Hm\",\"until\":\"2099-01-01\"}"),
                422,
                "needs-a-day");
        problem(
                post(
                        table.worker(),
                        table.path() + "/ideas/0198c7a4-0000-7000-8000-000000000000/answers",
                        "{\"answer\":\"TAKEN_UP\",\"reason\":\"Yes\"}"),
                404,
                "not-found");
    }
}
