package org.alongside.plan.app.voice;

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
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People whom the person invites say how they see it, side by side and without a seat. */
@QuarkusTest
class PerspectivesIT extends OnRealParts {

    private static final String VIEW =
            "{\"whatMatters\":\"That it lasts\",\"whatWorries\":\"The nights\",\"whatICanOffer\":\"A lift\"}";

    private Table table;
    private Account sister;
    private String proposal = "";

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        sister = table.circle().joinedBy("supporter", "SUPPORTER");
        proposal = table.proposed(table.worker(), Said.addAction("Go there"))
                .path("proposalId")
                .asText();
    }

    private Response invited(Account account, Account guest, String about, String id) {
        return post(
                account,
                table.path() + "/perspectives",
                "{\"subject\":{\"about\":\"%s\",\"id\":\"%s\"},\"account\":\"%s\",\"as\":\"FAMILY\"}"
                        .formatted(about, id, guest.id()));
    }

    private String address(JsonNode perspective) {
        return table.path() + "/perspectives/" + perspective.path("itemId").asText();
    }

    @Test
    void whoIsInvitedSaysHowTheySeeItAndDecidesNothing() {
        JsonNode asked = json(invited(table.person(), sister, "PROPOSAL", proposal), 201);
        assertThat(asked.has("view")).isFalse();
        JsonNode said = json(post(sister, address(asked) + "/views", VIEW), 200);
        assertThat(said.at("/view/whatICanOffer").asText()).isEqualTo("A lift");
        assertThat(said.at("/view/by").has("seat")).isFalse();
        assertThat(table.plan().path("planVersion").asInt()).isZero();
        assertThat(json(get(table.worker(), table.path() + "/perspectives"), 200)
                        .at("/items/0"))
                .isEqualTo(said);
    }

    @Test
    void onlyThePersonInvitesAndTakesTheInvitationBack() {
        problem(invited(table.worker(), sister, "PROPOSAL", proposal), 403, "not-your-seat");
        JsonNode asked = json(invited(table.person(), sister, "PROPOSAL", proposal), 201);
        problem(post(table.worker(), address(asked) + "/withdrawals", ""), 403, "not-your-seat");
        json(post(sister, address(asked) + "/views", VIEW), 200);
        JsonNode gone = json(post(table.person(), address(asked) + "/withdrawals", ""), 200);
        assertThat(gone.at("/view/whatMatters").asText()).isEqualTo("That it lasts");
        assertThat(json(post(table.person(), address(asked) + "/withdrawals", ""), 200))
                .isEqualTo(gone);
        problem(post(sister, address(asked) + "/views", VIEW), 409, "invitation-taken-back");
    }

    @Test
    void nobodyElseSpeaksInTheirPlaceAndNobodyWithASeatIsInvited() {
        JsonNode asked = json(invited(table.person(), sister, "PROPOSAL", proposal), 201);
        problem(post(table.worker(), address(asked) + "/views", VIEW), 403, "not-invited");
        problem(post(table.person(), address(asked) + "/views", VIEW), 403, "not-invited");
        problem(invited(table.person(), table.worker(), "PROPOSAL", proposal), 422, "has-a-seat");
        problem(post(sister, address(asked) + "/views", "{}"), 422, "invalid");
    }

    @Test
    void nobodyIsInvitedWhoCouldNotReadTheInvitation() {
        assertThat(problem(invited(table.person(), Account.like("supporter"), "PROPOSAL", proposal), 422, "invalid")
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/account");
    }

    @Test
    void aPerspectiveIsOnWhatIsOpen() {
        problem(invited(table.person(), sister, "PROPOSAL", UUID.randomUUID().toString()), 422, "unknown-subject");
        problem(invited(table.person(), sister, "REVIEW", proposal), 422, "unknown-subject");
        String review = json(
                        post(
                                table.person(),
                                table.path() + "/reviews",
                                "{\"occasion\":\"ON_REQUEST\",\"on\":\"2099-01-01\"}"),
                        201)
                .path("itemId")
                .asText();
        json(invited(table.person(), sister, "REVIEW", review), 201);
    }

    @Test
    void anIdeaIsNoInvitation() {
        JsonNode idea = json(post(table.person(), table.path() + "/ideas", "{\"words\":\"Could I cook?\"}"), 201);
        problem(
                post(
                        table.person(),
                        table.path() + "/perspectives/" + idea.path("itemId").asText() + "/views",
                        VIEW),
                422,
                "unknown-item");
    }
}
