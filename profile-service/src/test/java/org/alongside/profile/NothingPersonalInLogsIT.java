package org.alongside.profile;

import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claim;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.testing.LogLines;
import org.alongside.kit.testing.RealParts;
import org.alongside.kit.testing.Tokens;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NothingPersonalInLogsIT {

    @Test
    void whateverIsSentRightOrWrongNoneOfItIsLogged() {
        String secret = "unmistakable" + UUID.randomUUID();
        Registered person;
        List<String> lines;
        try (LogLines kept = LogLines.keep()) {
            String worker = Api.freshWorker();
            person = Api.register(worker, secret);
            for (String body : List.of(
                    "{\"preferredName\":\"" + secret,
                    "{\"preferredName\":[\"" + secret + "\"]}",
                    "{\"" + secret + "\":1}",
                    "{\"preferredName\":\"" + secret + "\\u0000\"}",
                    "{\"preferredName\":\"" + secret.repeat(20) + "\"}")) {
                json(as(worker), body).post("/v1/people").then();
            }
            write(worker, person, "about-me", null, Api.entry(secret, "PERSON"));
            write(worker, person, "about-me", null, Api.entry(secret, "NOBODY"));
            write(worker, person, "about-me", 7, Api.entry(secret, secret));
            as(worker).get(person.path() + "/profile").then().statusCode(200);
            for (String place : List.of("/conversations", "/shortlist", "/needs")) {
                for (String body : List.of(
                        "{\"about\":\"" + secret + "\"}",
                        "{\"what\":\"" + secret + "\"}",
                        "{\"opportunityId\":\"" + UUID.randomUUID() + "\",\"title\":\"" + secret + "\"}",
                        "{\"" + secret + "\":1}",
                        "{\"what\":\"" + secret)) {
                    json(as(worker), body).post(person.path() + place).then();
                }
                as(worker).get(person.path() + place).then().statusCode(200);
            }
            claim(Api.freshPerson(), secret);
            claim(Api.freshPerson(), person.claimCode());
            claim(Api.freshPerson(), person.claimCode());
            lines = kept.all();
        }
        List<String> secrets =
                List.of(secret, person.claimCode(), person.claimCode().replace("-", ""));
        assertThat(lines).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    @Test
    void aStatementThatFailsDoesNotBringItsParametersIntoTheLog() throws SQLException {
        String worker = Api.freshWorker();
        Api.register(worker);
        String account = Tokens.subjectOf(worker);
        List<String> lines;
        try (Connection owner = RealParts.connect("profile", "profile_owner");
                Statement statement = owner.createStatement()) {
            statement.execute("alter table person add constraint planted check (registered_by not like '%" + account
                    + "%') not valid");
            try (LogLines kept = LogLines.keep()) {
                json(as(worker), "{\"preferredName\":\"Sam\"}")
                        .post("/v1/people")
                        .then()
                        .statusCode(500);
                lines = kept.all();
            } finally {
                statement.execute("alter table person drop constraint planted");
            }
        }
        assertThat(lines).anyMatch(line -> line.contains("planted"));
        assertThat(lines).noneMatch(line -> line.contains("Failing row")).noneMatch(line -> line.contains(account));
    }
}
