package org.alongside.plan.app.proposal;

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
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "I don't understand this line" pauses a decision (promise 8), and after a no both say how to go on (promise 3). */
@QuarkusTest
class TalkIT extends OnRealParts {

    private Table table;
    private JsonNode proposal;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        proposal = table.proposed(table.worker(), Said.addAction("Go there"));
    }

    private Response ask(Account account, String pointer) {
        return post(
                account,
                table.proposal(proposal) + "/questions",
                Said.exact(proposal)
                        .put("pointer", pointer)
                        .put("words", "Go where?")
                        .toString());
    }

    private Response agree() {
        return post(table.person(), table.proposal(proposal) + "/agreements", Said.agreement(proposal));
    }

    private String address(JsonNode question) {
        return table.path() + "/questions/" + question.path("itemId").asText();
    }

    @Test
    void aQuestionPausesTheAgreementUntilTheOtherSideHasAnswered() {
        JsonNode question = json(ask(table.person(), "/changes/0/action/title"), 201);
        assertThat(table.plan().at("/openQuestions/0")).isEqualTo(question.path("itemId"));
        problem(agree(), 409, "question-open");
        problem(post(table.person(), address(question) + "/answers", "{\"words\":\"There\"}"), 403, "your-side-asked");

        JsonNode answered =
                json(post(table.worker(), address(question) + "/answers", "{\"words\":\"To the kitchen\"}"), 200);
        assertThat(answered.at("/answer/words").asText()).isEqualTo("To the kitchen");
        assertThat(table.plan().path("openQuestions")).isEmpty();
        problem(
                post(table.worker(), address(question) + "/answers", "{\"words\":\"To the club\"}"),
                409,
                "already-answered");
        assertThat(json(agree(), 200).path("status").asText()).isEqualTo("AGREED");
        assertThat(json(get(table.person(), table.path() + "/questions"), 200).at("/items/0"))
                .isEqualTo(answered);
    }

    @Test
    void onlyWhoAskedTakesAQuestionBack() {
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        JsonNode question = json(ask(advocate, "/reason"), 201);
        assertThat(question.path("by").has("seat")).isFalse();
        problem(agree(), 409, "question-open");
        problem(post(table.person(), address(question) + "/withdrawals", ""), 403, "not-yours");
        JsonNode gone = json(post(advocate, address(question) + "/withdrawals", ""), 200);
        assertThat(json(post(advocate, address(question) + "/withdrawals", ""), 200))
                .isEqualTo(gone);
        problem(post(table.worker(), address(question) + "/answers", "{\"words\":\"x\"}"), 409, "no-longer-open");
        json(agree(), 200);
    }

    @Test
    void otherWordsEndTheQuestionAboutTheOldOnes() {
        json(ask(table.person(), "/reason"), 201);
        JsonNode revised = table.revised(table.worker(), proposal, Said.addAction("Go to the kitchen"));
        assertThat(table.plan().path("openQuestions")).isEmpty();
        table.agreed(table.person(), revised);
        assertThat(json(get(table.person(), table.path() + "/questions"), 200)
                        .at("/items/0/status")
                        .asText())
                .isEqualTo("LAPSED");
    }

    @Test
    void aQuestionIsAboutALineThatIsThere() {
        problem(ask(table.person(), "/changes/7"), 422, "unknown-line");
        problem(ask(table.person(), ""), 422, "invalid");
        problem(ask(table.worker(), "/reason"), 409, "your-own-words");
        problem(
                post(
                        table.person(),
                        table.proposal(proposal) + "/questions",
                        Said.exact(2, proposal.path("contentHash").asText())
                                .put("pointer", "/reason")
                                .put("words", "x")
                                .toString()),
                409,
                "proposal-changed");
        problem(
                post(
                        table.person(),
                        table.proposals() + "/0198c7a4-0000-7000-8000-000000000000/questions",
                        Said.exact(proposal)
                                .put("pointer", "/reason")
                                .put("words", "x")
                                .toString()),
                404,
                "not-found");
        problem(ask(Account.like("worker"), "/reason"), 404, "not-found");
    }

    @Test
    void afterANoBothSidesSayHowToGoOn() {
        String steps = table.proposal(proposal) + "/next-steps";
        problem(post(table.person(), steps, "{\"nextStep\":\"TALK_AGAIN\",\"words\":\"x\"}"), 409, "no-disagreement");
        json(post(table.person(), table.proposal(proposal) + "/declines", Said.no(proposal, "Not there")), 200);
        JsonNode waiting = table.plan().path("disagreementsWithoutNextStep");
        assertThat(waiting).hasSize(1);

        JsonNode first =
                json(post(table.worker(), steps, "{\"nextStep\":\"MEDIATION\",\"words\":\"We went too fast\"}"), 200);
        assertThat(first.path("itemId")).isEqualTo(waiting.get(0));
        assertThat(first.path("words").asText()).isEqualTo("Not there");
        JsonNode both = json(post(table.person(), steps, "{\"nextStep\":\"LEAVE_IT\",\"words\":\"I said no\"}"), 200);
        assertThat(both.path("nextSteps")).hasSize(2);
        assertThat(both.path("settled").asBoolean()).isFalse();
        assertThat(table.plan().path("disagreementsWithoutNextStep")).isEmpty();
        assertThat(json(get(table.person(), table.path() + "/disagreements"), 200)
                        .at("/items/0"))
                .isEqualTo(both);
        problem(post(table.person(), steps, "{\"nextStep\":\"LEAVE_IT\"}"), 422, "invalid");
        Account advocate = table.circle().joinedBy("advocate", "ADVOCATE");
        problem(post(advocate, steps, "{\"nextStep\":\"ADVOCATE\",\"words\":\"I help\"}"), 403, "not-your-seat");
    }
}
