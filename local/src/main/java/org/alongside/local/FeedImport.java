package org.alongside.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Brings a file, or what is at an address, in as a feed of the provider through the gateway, waits for the sync run and tells what became of it. */
final class FeedImport {
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(10);
    private static final Duration RUN_LIMIT = Duration.ofMinutes(30);
    private static final int PROBLEMS_SHOWN = 50;
    private static final int LONGEST_NAME = 200;

    /** By so much of it a document is recognised. */
    private static final int HEAD = 64 << 10;

    private final URI gateway;
    private final URI identity;
    private final PrintStream out;

    FeedImport(URI gateway, URI identity, PrintStream out) {
        this.gateway = gateway;
        this.identity = identity;
        this.out = out;
    }

    /** The name of the feed that a file is for, unless another is given: its own, without the extension. */
    static String nameOf(Path file) {
        return file.getFileName().toString().replaceAll("(?i)\\.(xml|csv|json|jsonld|ndjson|html?|zip)$", "");
    }

    /** The name of the feed that an address is for: the address itself, without scheme and query, as long as a name may be. */
    static String nameOf(String address) {
        String plain = address.replaceFirst("(?i)^https?://", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/+$", "");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    /**
     * Has the service fetch the document itself.
     *
     * @return whether the run came to its end
     * @throws CannotStart if the gateway or the identity provider does not answer as promised, or the address is not fetched
     */
    boolean fetch(String address, String name) {
        SignedIn publisher = publisher();
        JsonNode recognised = publisher.post("/v1/feed-recognitions/addresses", Map.of("address", address));
        String feed = openFeed(publisher, name, recognised);
        publisher.put(feed + "/source", Map.of("address", address));
        return awaitAndTell(publisher, publisher.post(feed + "/fetches", "application/json", BodyPublishers.noBody()));
    }

    /**
     * @return whether the run came to its end; problems with single records are told and do not count as failure
     * @throws CannotStart if the gateway or the identity provider does not answer as promised
     */
    boolean run(Path file, String name) {
        SignedIn publisher = publisher();
        JsonNode recognised = publisher.post(
                "/v1/feed-recognitions", "application/octet-stream", BodyPublishers.ofByteArray(head(file)));
        String feed = openFeed(publisher, name, recognised);
        return awaitAndTell(
                publisher,
                publisher.post(
                        feed + "/sync-runs",
                        recognised.path("mediaType").asText(),
                        SignedIn.content(file),
                        UPLOAD_LIMIT));
    }

    /** @return its path */
    private String openFeed(SignedIn publisher, String name, JsonNode recognised) {
        String format = recognised.path("format").asText();
        out.printf("  %-22s %s%n", "format", format);
        return "/v1/feeds/"
                + publisher
                        .post("/v1/feeds", Map.of("name", name, "format", format))
                        .path("feedId")
                        .asText();
    }

    private boolean awaitAndTell(SignedIn publisher, JsonNode started) {
        String path = "/v1/sync-runs/" + started.path("syncRunId").asText();
        JsonNode run = awaitEnd(publisher, path);
        tell(run);
        int problems = run.path("counts").path("problems").asInt();
        if (problems > 0) {
            tellProblems(publisher, path + "/problems", problems);
        }
        return "DONE".equals(run.path("status").asText());
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new CannotStart("The file " + file + " is not there or cannot be read.", e);
        }
    }

    private JsonNode awaitEnd(SignedIn publisher, String path) {
        long deadline = System.nanoTime() + RUN_LIMIT.toNanos();
        int shown = 0;
        long fetched = 0;
        while (true) {
            JsonNode run = publisher.get(path);
            if (!"RUNNING".equals(run.path("status").asText())) {
                return run;
            }
            JsonNode fetch = run.path("fetch");
            long bytes = fetch.path("bytes").asLong();
            if ("FETCHING".equals(fetch.path("state").asText()) && bytes != fetched) {
                fetched = bytes;
                out.println("  fetching               " + bytes + " bytes so far");
            }
            int read = run.path("counts").path("read").asInt();
            if (read != shown) {
                shown = read;
                out.println("  reading                " + read + " records so far");
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart("The sync run is still not done after " + RUN_LIMIT.toMinutes()
                        + " minutes, and goes on: look at " + gateway + path
                        + " and at ./alongside logs opportunity-service.");
            }
            Pause.of(POLL);
        }
    }

    private void tell(JsonNode run) {
        JsonNode counts = run.path("counts");
        out.printf(
                "  %-22s read %d: %d created, %d changed, %d unchanged, %d taken off offer, %d refused%n",
                run.path("status").asText().toLowerCase(Locale.ROOT),
                counts.path("read").asInt(),
                counts.path("created").asInt(),
                counts.path("changed").asInt(),
                counts.path("unchanged").asInt(),
                counts.path("removed").asInt(),
                counts.path("refused").asInt());
        if ("UNCHANGED".equals(run.path("fetch").path("state").asText())) {
            out.printf(
                    "  %-22s the document is the one that was read before; everything in it is confirmed%n",
                    "unchanged");
        }
        for (JsonNode ignored : run.path("ignored")) {
            out.printf(
                    "  %-22s %s, %d times%n",
                    "not used here",
                    ignored.path("name").asText(),
                    ignored.path("count").asInt());
        }
    }

    private void tellProblems(SignedIn publisher, String path, int all) {
        JsonNode items = publisher.get(path + "?limit=" + PROBLEMS_SHOWN).path("items");
        for (JsonNode problem : items) {
            String where = problem.has("line") ? "line " + problem.path("line").asInt() + ": " : "";
            String record =
                    problem.path("recordTitle").asText(problem.path("recordId").asText(""));
            out.printf(
                    "  %-22s %s%s%s %s%n",
                    problem.path("code").asText(),
                    where,
                    record.isEmpty() ? "" : record + ": ",
                    problem.path("message").asText(),
                    problem.path("remedy").asText());
        }
        if (items.size() < all) {
            out.println("  and " + (all - items.size()) + " more at " + gateway + path);
        }
    }

    /** The sample provider, to whom the catalogue steward grants that it may publish; a right that is there already stays the same one. */
    private SignedIn publisher() {
        SignedIn.somebody("catalogue-steward", gateway, identity)
                .post("/v1/publishing-rights", Map.of("client", "provider", "everyProvider", true));
        return SignedIn.client("provider", gateway, identity);
    }
}
