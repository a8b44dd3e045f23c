package org.alongside.opportunity.feed.template;

import static io.restassured.RestAssured.given;
import static org.alongside.opportunity.Catalogue.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;

/** Whoever has nothing but a spreadsheet begins with this one. */
@QuarkusTest
@RealPartsOfOpportunity
class TemplateIT {

    @Test
    void anybodyDownloadsItAndItIsKnownAgain() {
        Response template = given().get("/v1/feed-templates/plain-csv");
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.contentType()).startsWith("text/csv");
        assertThat(template.header("Content-Disposition")).contains(".csv");
        assertThat(as("provider")
                        .contentType("application/octet-stream")
                        .body(template.asByteArray())
                        .post("/v1/feed-recognitions")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<String>path("format"))
                .isEqualTo("PLAIN_CSV");
    }
}
