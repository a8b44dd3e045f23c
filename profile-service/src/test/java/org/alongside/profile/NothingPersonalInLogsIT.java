package org.alongside.profile;

import static org.alongside.profile.Api.as;
import static org.alongside.profile.Api.claim;
import static org.alongside.profile.Api.json;
import static org.alongside.profile.Api.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.alongside.profile.Api.Registered;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NothingPersonalInLogsIT {

    private static final class Kept extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            StringWriter line = new StringWriter();
            line.append(record.getLoggerName()).append(' ').append(record.getMessage());
            line.append(Arrays.toString(record.getParameters()));
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(line));
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void whateverIsSentRightOrWrongNoneOfItIsLogged() {
        String secret = "unmistakable" + UUID.randomUUID();
        Kept kept = new Kept();
        kept.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        Logger own = Logger.getLogger("org.alongside");
        Level before = own.getLevel();
        root.addHandler(kept);
        own.setLevel(Level.ALL);
        Registered person;
        try {
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
            claim(Api.freshPerson(), secret);
            claim(Api.freshPerson(), person.claimCode());
            claim(Api.freshPerson(), person.claimCode());
            own.info("the handler works");
        } finally {
            root.removeHandler(kept);
            own.setLevel(before);
        }
        assertThat(kept.lines).anyMatch(line -> line.contains("the handler works"));
        List<String> secrets =
                List.of(secret, person.claimCode(), person.claimCode().replace("-", ""));
        assertThat(kept.lines)
                .filteredOn(Objects::nonNull)
                .noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }
}
