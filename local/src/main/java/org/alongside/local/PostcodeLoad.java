package org.alongside.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Sends a file of postcodes as the operator through the gateway and tells what became of it. */
final class PostcodeLoad {
    private static final Duration LIMIT = Duration.ofHours(1);
    private static final int LONGEST_NAME = 100;

    private final URI gateway;
    private final URI identity;
    private final PrintStream out;

    PostcodeLoad(URI gateway, URI identity, PrintStream out) {
        this.gateway = gateway;
        this.identity = identity;
        this.out = out;
    }

    /** The name that a file is kept under: its own, in small letters, digits, dots and hyphens. */
    static String nameOf(Path file) {
        String plain = file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\.csv$", "")
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[^a-z0-9]+", "");
        return plain.isEmpty() ? "postcodes" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** @throws CannotStart if the file cannot be read or is not taken */
    void run(Path file) {
        tell(SignedIn.client("operator", gateway, identity)
                .put("/v1/postcode-files/" + nameOf(file), "text/csv", SignedIn.content(file), LIMIT));
    }

    private void tell(JsonNode taken) {
        out.printf("  %-22s %s%n", "format", taken.path("format").asText());
        out.printf(
                "  %-22s read %d: %d added, %d corrected, %d as before, %d in use no more, %d without a place, %d refused%n",
                "postcodes",
                taken.path("read").asLong(),
                taken.path("added").asLong(),
                taken.path("changed").asLong(),
                taken.path("unchanged").asLong(),
                taken.path("terminated").asLong(),
                taken.path("withoutPlace").asLong(),
                taken.path("refused").asLong());
        for (JsonNode problem : taken.path("problems")) {
            out.printf(
                    "  %-22s line %d: %s%n",
                    "refused",
                    problem.path("line").asLong(),
                    problem.path("message").asText());
        }
    }
}
