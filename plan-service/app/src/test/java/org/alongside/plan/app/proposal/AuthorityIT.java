package org.alongside.plan.app.proposal;

import static org.alongside.plan.app.testing.Http.get;
import static org.alongside.plan.app.testing.Http.json;
import static org.alongside.plan.app.testing.Http.post;
import static org.alongside.plan.app.testing.Http.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.alongside.plan.app.testing.Account;
import org.alongside.plan.app.testing.OnRealParts;
import org.alongside.plan.app.testing.Said;
import org.alongside.plan.app.testing.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody agrees in the person's name (promise 4). */
@QuarkusTest
class AuthorityIT extends OnRealParts {

    private Table table;
    private JsonNode proposal;

    @BeforeEach
    void layTheTable() {
        table = Table.laid();
        proposal = table.proposed(table.worker(), Said.addAction("Go there"));
    }

    private Response act(Account account, String act, ObjectNode body) {
        return post(account, table.proposal(proposal) + "/" + act, body.toString());
    }

    private ObjectNode attested(String relation, String at) {
        ObjectNode body = Said.exact(proposal);
        body.putObject("attestation")
                .put("method", "TELEPHONE")
                .put("words", "Yes, let us go there")
                .put("at", at)
                .put("place", "On the telephone, from home")
                .put("askedForSooner", "Let us do it today")
                .putObject("witness")
                .put("name", "R. Example")
                .put("relation", relation);
        return body;
    }

    private ObjectNode onBehalf(String authority) {
        return Said.exact(proposal)
                .put("authority", authority)
                .put("decisionMaker", "R. Example")
                .put("wishes", "They like to be taken there")
                .put("askedForSooner", "They asked when we would go");
    }

    private ObjectNode capacity(boolean met, boolean lacks) {
        ObjectNode body = Said.exact(proposal).put("supportTried", "Pictures, and a quiet morning");
        for (String limb : new String[] {"understand", "retain", "useOrWeigh", "communicate"}) {
            body.putObject(limb).put("met", met || !limb.equals("retain")).put("evidence", "As we saw in the morning");
        }
        body.putArray("consulted").add("Their sister");
        return body.put("impairment", "After the stroke").put("lacks", lacks);
    }

    private static String now() {
        return Instant.now().toString();
    }

    @Test
    void whatThePersonAgreedToElsewhereTakesEffectAndStaysMarked() {
        JsonNode agreed = json(act(table.worker(), "agreements", attested("FRIEND", now())), 200);
        assertThat(agreed.path("status").asText()).isEqualTo("AGREED");
        assertThat(agreed.at("/agreements/0/seat").asText()).isEqualTo("PERSON");
        assertThat(agreed.at("/agreements/0/attestation/method").asText()).isEqualTo("TELEPHONE");
        assertThat(agreed.at("/acts/1/kind").asText()).isEqualTo("ATTESTED");
        JsonNode version = json(get(table.person(), table.path() + "/versions/1"), 200);
        assertThat(version.at("/decision/agreements/0/attestation/witness/name").asText())
                .isEqualTo("R. Example");
        assertThat(json(act(table.worker(), "agreements", attested("FRIEND", now())), 200))
                .isEqualTo(agreed);
    }

    @Test
    void theFormInWhichTheWordsWerePutStandsInTheVersion() {
        ObjectNode yes = Said.exact(proposal);
        yes.putObject("rendition").put("hash", "sha-256:ab").put("language", "none at all");
        JsonNode wrong = problem(act(table.person(), "agreements", yes), 422, "invalid");
        assertThat(wrong.path("errors")).hasSize(3);
        yes.putObject("rendition")
                .put("hash", "sha-256:" + "ab".repeat(32))
                .put("language", "cy")
                .put("format", "EASY_READ")
                .put("pictures", true)
                .put("interpreter", "B. Example");
        JsonNode agreed = json(act(table.person(), "agreements", yes), 200);
        assertThat(agreed.at("/agreements/0/rendition/format").asText()).isEqualTo("EASY_READ");
        JsonNode version = json(get(table.person(), table.path() + "/versions/1"), 200);
        assertThat(version.at("/decision/agreements"))
                .anyMatch(agreement ->
                        agreement.at("/rendition/interpreter").asText().equals("B. Example"));
    }

    @Test
    void thePersonContradictsAtAnyTimeAndThatReopensIt() {
        json(act(table.worker(), "agreements", attested("FRIEND", now())), 200);
        ObjectNode no = Said.exact(proposal).put("words", "I never said that");
        problem(act(table.worker(), "contradictions", no), 403, "only-the-person");
        JsonNode disputed = json(act(table.person(), "contradictions", no), 200);
        assertThat(disputed.path("agreements")).hasSize(1);
        assertThat(disputed.at("/disputedBy/0").asText()).isEqualTo("PERSON");
        assertThat(disputed.at("/acts/1/kind").asText()).isEqualTo("ATTESTED");
        assertThat(table.plan().path("disagreementsWithoutNextStep")).hasSize(1);
        assertThat(table.plan().path("actions")).hasSize(1);
        assertThat(json(act(table.person(), "contradictions", no), 200)).isEqualTo(disputed);
        problem(act(table.worker(), "agreements", attested("FRIEND", now())), 409, "was-contradicted");
    }

    @Test
    void theWorkerNeverSitsInThePersonsSeat() {
        json(act(table.worker(), "agreements", attested("FRIEND", now())), 200);
        JsonNode next = table.proposed(table.worker(), Said.addAction("Go further"));
        table.agreed(table.person(), next);
    }

    @Test
    void anAttestationHasAWitnessATimeAndNoRisk() {
        problem(act(table.worker(), "agreements", attested("WORKER", now())), 422, "witness-of-the-seat");
        ObjectNode ownWitness = attested("FRIEND", now());
        ((ObjectNode) ownWitness.at("/attestation/witness"))
                .put("account", table.worker().id());
        problem(act(table.worker(), "agreements", ownWitness), 422, "witness-of-the-seat");
        problem(
                act(table.worker(), "agreements", attested("FRIEND", "2020-01-01T00:00:00Z")),
                422,
                "attested-at-another-time");
        problem(act(table.person(), "agreements", attested("FRIEND", now())), 403, "only-the-worker");
        ObjectNode half = attested("FRIEND", now());
        ((ObjectNode) half.path("attestation")).remove("witness");
        problem(act(table.worker(), "agreements", half), 422, "invalid");
        ObjectNode hurried = attested("FRIEND", now());
        ((ObjectNode) hurried.path("attestation")).remove("askedForSooner");
        problem(act(table.worker(), "agreements", hurried), 409, "reading-time");
        problem(act(table.worker(), "agreements", attested("FRIEND", now()).put("inMyWords", "Twice")), 422, "invalid");
        problem(
                act(table.person(), "contradictions", Said.exact(proposal).put("words", "x")),
                409,
                "nothing-to-contradict");

        proposal = table.proposed(table.worker(), Said.closePlan("It is done"));
        problem(act(table.worker(), "agreements", attested("FRIEND", now())), 409, "needs-own-agreement");
    }

    @Test
    void aDecisionOnBehalfRestsOnARecordAboutTheseWordsAndIsNoAgreement() {
        problem(act(table.worker(), "decisions-on-behalf", onBehalf("BEST_INTERESTS")), 409, "capacity-not-recorded");
        problem(act(table.worker(), "capacity-records", capacity(true, true)), 422, "capacity-presumed");
        JsonNode record = json(act(table.worker(), "capacity-records", capacity(false, true)), 201);
        assertThat(json(get(table.person(), table.path() + "/capacity-records"), 200)
                        .at("/items/0"))
                .isEqualTo(record);

        JsonNode decided = json(
                act(
                        table.worker(),
                        "decisions-on-behalf",
                        onBehalf("BEST_INTERESTS").put("objection", "Not on Mondays")),
                200);
        assertThat(decided.path("status").asText()).isEqualTo("DECIDED_ON_BEHALF");
        assertThat(decided.path("agreements")).hasSize(1);
        assertThat(decided.at("/decisionOnBehalf/onBehalf/capacityRecord")).isEqualTo(record.path("itemId"));
        JsonNode version = json(get(table.person(), table.path() + "/versions/1"), 200);
        assertThat(version.at("/decision/agreements")).hasSize(1);
        assertThat(version.at("/decision/onBehalf/onBehalf/objection").asText()).isEqualTo("Not on Mondays");
        problem(
                post(table.person(), table.proposal(proposal) + "/agreements", Said.agreement(proposal)),
                409,
                "decided-on-behalf");
        json(act(table.person(), "contradictions", Said.exact(proposal).put("words", "Nobody asked me")), 200);
        assertThat(table.plan().path("disputes")).hasSize(1);
    }

    @Test
    void aNoOfThePersonStandsAgainstWhatIsWrittenDownAboutARewording() {
        table.declined(table.person(), proposal);
        proposal = table.revised(table.worker(), table.read(proposal), Said.addAction("Go there, then"));
        problem(act(table.worker(), "agreements", attested("INTERPRETER", now())), 409, "no-stands");
        json(act(table.worker(), "capacity-records", capacity(false, true)), 201);
        problem(act(table.worker(), "decisions-on-behalf", onBehalf("BEST_INTERESTS")), 409, "no-stands");
        json(
                act(
                        table.worker(),
                        "decisions-on-behalf",
                        onBehalf("BEST_INTERESTS").put("objection", "They said no to it")),
                200);
    }

    @Test
    void anAuthorityIsShownAndHasNotEndedAndReachesThatFar() {
        String today = LocalDate.now(ZoneId.of("Europe/London")).toString();
        json(act(table.worker(), "capacity-records", capacity(false, true)), 201);
        problem(act(table.worker(), "decisions-on-behalf", onBehalf("DEPUTY")), 422, "authority-not-shown");
        ObjectNode ended = onBehalf("ATTORNEY_WELFARE")
                .put("reference", "700012345678")
                .put("checkedOn", today)
                .put("until", "2020-01-01");
        problem(act(table.worker(), "decisions-on-behalf", ended), 409, "authority-ended");
        ObjectNode money =
                onBehalf("ATTORNEY_PROPERTY").put("reference", "700012345678").put("checkedOn", today);
        problem(act(table.worker(), "decisions-on-behalf", money), 422, "authority-does-not-reach");
        ended.remove("until");
        json(act(table.worker(), "decisions-on-behalf", ended), 200);
    }

    @Test
    void aNoOfThePersonsOwnIsNotDecidedOverAndTheCircleDecidesForNobody() {
        Account nominee = table.circle().joinedBy("supporter", "NOMINEE");
        problem(act(nominee, "decisions-on-behalf", onBehalf("BEST_INTERESTS")), 403, "not-your-seat");
        problem(act(nominee, "agreements", attested("FRIEND", now())), 403, "not-your-seat");
        problem(act(nominee, "capacity-records", capacity(false, true)), 403, "not-your-seat");
        problem(get(nominee, table.path() + "/capacity-records"), 403, "not-allowed");
        JsonNode record = json(act(table.worker(), "capacity-records", capacity(false, true)), 201);
        String address = table.path() + "/items/" + record.path("itemId").asText();
        problem(get(nominee, address), 403, "not-allowed");
        assertThat(json(get(table.person(), address), 200)).isEqualTo(record);
        json(post(table.person(), table.proposal(proposal) + "/declines", Said.no(proposal, "Not there")), 200);
        problem(act(table.worker(), "decisions-on-behalf", onBehalf("BEST_INTERESTS")), 409, "proposal-declined");
        problem(act(table.worker(), "agreements", attested("FRIEND", now())), 409, "proposal-declined");
    }
}
