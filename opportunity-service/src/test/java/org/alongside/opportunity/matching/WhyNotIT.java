package org.alongside.opportunity.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.alongside.opportunity.listing.Opportunity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealPartsOfOpportunity
class WhyNotIT extends OwnCatalogue {

    @Test
    void whyNotNamesTheFactsThatFailAndAgreesWithTheFilter() throws IOException {
        RandomCatalogue random = new RandomCatalogue(11, today);
        List<Opportunity> opportunities = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            opportunities.add(random.opportunity(i));
        }
        List<MatchOracle.Kept> all = publish(opportunities);
        for (int round = 0; round < 5; round++) {
            MatchRequest request = random.request();
            Constraints constraints = request.checked(today);
            for (MatchOracle.Kept kept : all) {
                JsonPath why = asWorker()
                        .contentType("application/json")
                        .body(mapper.writeValueAsString(request))
                        .post("/internal/matches/" + kept.id() + "/why-not")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                List<Boolean> expected = kept.opportunity().offerings().stream()
                        .map(offering -> MatchOracle.fits(kept.opportunity(), offering, constraints))
                        .toList();
                assertThat(why.getList("offerings.fits", Boolean.class))
                        .as("%s\n%s\n%s", mapper.writeValueAsString(request), kept, why.prettify())
                        .isEqualTo(expected);
                assertThat(why.getList("offerings.collect { it.fails.isEmpty() }", Boolean.class))
                        .isEqualTo(expected);
                assertThat(why.getBoolean("fits")).isEqualTo(expected.contains(true));
            }
        }
    }
}
