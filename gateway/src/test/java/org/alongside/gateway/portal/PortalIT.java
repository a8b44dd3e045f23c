package org.alongside.gateway.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.gateway.wiring.OnStubs;
import org.alongside.kit.testing.Contract;
import org.alongside.kit.testing.ContractFilter;
import org.alongside.kit.testing.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnStubs
class PortalIT {

    @Test
    void theContractIsServedAsItIsWritten() throws Exception {
        byte[] served = given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .header("Vary", "Accept")
                .extract()
                .asByteArray();
        assertThat(served).isEqualTo(Files.readAllBytes(Contract.file()));
    }

    @Test
    void theContractSaysOnceThatItDependsOnWhatIsAskedFor() {
        for (String type : new String[] {"application/yaml", "application/json"}) {
            Response whole = given().accept(type).get("/openapi");
            assertThat(whole.headers().getValues("Vary")).as(type).containsExactly("Accept");
            Response unchanged = given().accept(type)
                    .header("If-None-Match", whole.header("ETag"))
                    .get("/openapi");
            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.headers().getValues("Vary")).as(type).containsExactly("Accept");
            assertThat(unchanged.headers().getValues("Cache-Control")).containsExactly("public, no-cache");
        }
    }

    @Test
    void theContractIsServedAsJsonToWhoAsksForIt() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", equalTo("3.1.0"));
        given().accept("text/html, */*;q=0.5").get("/openapi").then().contentType("application/yaml");
        given().accept("image/png").get("/openapi").then().statusCode(406).body("code", equalTo("not-acceptable"));
    }

    @Test
    void theContractIsSentOnce() {
        for (String type : new String[] {"application/yaml", "application/json"}) {
            String tag = given().accept(type).get("/openapi").header("ETag");
            given().accept(type)
                    .header("If-None-Match", tag)
                    .get("/openapi")
                    .then()
                    .statusCode(304);
            given().accept(type)
                    .header("If-None-Match", "\"other\"")
                    .get("/openapi")
                    .then()
                    .statusCode(200);
        }
        assertThat(given().accept("application/json").get("/openapi").header("ETag"))
                .isNotEqualTo(given().get("/openapi").header("ETag"));
    }

    @Test
    void thePageSaysWhereToSignIn() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .body(containsString(RealParts.issuer()))
                .body(containsString("worker-elsewhere"))
                .body(not(containsString("{issuer}")))
                .body(not(containsString("<!-- elsewhere -->")));
    }

    @Test
    void everyFileOfThePageIsHere() {
        Response page = given().get("/");
        Matcher files = Pattern.compile("(?:src|href)=\"(/portal/[^\"]+)\"").matcher(page.asString());
        int count = 0;
        while (files.find()) {
            String file = files.group(1);
            String tag = unfiltered().get(file).then().statusCode(200).extract().header("ETag");
            unfiltered().header("If-None-Match", tag).get(file).then().statusCode(304);
            count++;
        }
        assertThat(count).isEqualTo(PortalFiles.paths().size());
        unfiltered().get("/portal/index.html").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void nothingOnThePageComesFromAnotherHostOrIsWrittenIntoIt() {
        String page = given().get("/").asString();
        assertThat(page).doesNotContainPattern("(src|<link[^>]*href)=\"(https?:)?//");
        assertThat(page).doesNotContainPattern("<script>|<style|style=|onclick=");
    }

    @Test
    void developmentSignInsAreShownOnlyWhereTheIssuerIsThisMachine() {
        assertThat(PortalResource.isThisMachine("http://localhost:8180")).isTrue();
        assertThat(PortalResource.isThisMachine("https://login.authority.example/realms/x"))
                .isFalse();
        Object elsewhere = new PortalResource(
                        Optional.of("https://login.authority.example/?a&b"), "http://keycloak:8080", 8080)
                .readPortal()
                .getEntity();
        assertThat((String) elsewhere)
                .doesNotContain("worker-elsewhere")
                .doesNotContain("keycloak:8080")
                .contains("login.authority.example/?a&amp;b")
                .contains("Your authority’s administrator");
    }

    private static RequestSpecification unfiltered() {
        return given().noFiltersOfType(ContractFilter.class);
    }
}
