package org.alongside.bench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.alongside.local.DevelopmentIdentity;
import org.alongside.local.EmbeddedDatabase;

/** The opportunity service as it is built, in a process of its own. */
final class CatalogueService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofMinutes(30);

    private final Process process;
    private final URI address;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    private CatalogueService(Process process, URI address, String token) {
        this.process = process;
        this.address = address;
        this.token = token;
    }

    /**
     * @param heap in MiB
     * @param settings names and values of the service's own properties
     */
    static CatalogueService start(
            Path home,
            Path folder,
            EmbeddedDatabase database,
            DevelopmentIdentity identity,
            int heap,
            Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = freePort();
        Path jar = home.resolve("opportunity-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString());
        Map<String, String> environment = builder.environment();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuer());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl("alongside_opportunity"));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password("opportunity_app"));
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.password("opportunity_owner"));
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.putAll(settings);
        Path log = folder.resolve("opportunity-service.log");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        CatalogueService service =
                new CatalogueService(process, URI.create("http://127.0.0.1:" + port), identity.tokenFor("provider"));
        service.awaitReady(log);
        service.post(
                "/v1/publishing-rights",
                "application/json",
                BodyPublishers.ofString("{\"client\":\"provider\",\"everyProvider\":true}"),
                identity.tokenFor("catalogue-steward"));
        return service;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it does not listen yet
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IOException("the opportunity service did not start: see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Sends a document and waits for the end of its run, in which each of the records has to be {@code as} it is said. */
    void read(String feed, Path document, int records, String as) throws IOException, InterruptedException {
        String feedId = post(
                        "/v1/feeds",
                        "application/json",
                        BodyPublishers.ofString(
                                JSON.writeValueAsString(Map.of("name", feed, "format", "PROVIDER_API"))))
                .path("feedId")
                .asText();
        String runId = post(
                        "/v1/feeds/" + feedId + "/sync-runs", "application/x-ndjson", BodyPublishers.ofFile(document))
                .path("syncRunId")
                .asText();
        JsonNode run;
        do {
            TimeUnit.MILLISECONDS.sleep(50);
            run = JSON.readTree(get("/v1/sync-runs/" + runId).body());
        } while ("RUNNING".equals(run.path("status").asText()));
        if (run.path("counts").path(as).asInt() != records) {
            throw new IOException(records + " records were to be " + as + ", and the run says " + run);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private JsonNode post(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return post(path, type, body, token);
    }

    private JsonNode post(String path, String type, HttpRequest.BodyPublisher body, String as)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(path)
                        .setHeader("Authorization", "Bearer " + as)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .timeout(ANSWER);
    }

    /** Waits until searches see everything up to this change. */
    void awaitPosition(long change) throws IOException, InterruptedException {
        while (position() < change) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private long position() throws IOException, InterruptedException {
        for (JsonNode check : JSON.readTree(get("/q/health/ready").body()).path("checks")) {
            if ("search index".equals(check.path("name").asText())) {
                return check.path("data").path("position").asLong();
            }
        }
        throw new IOException("the service does not say how far its search index is");
    }

    /** In MiB, with its part of what it shares with others; 0 where the system does not tell. */
    double proportionalMemory() throws IOException {
        Path told = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        if (!Files.isReadable(told)) {
            return 0;
        }
        return Files.readAllLines(told).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .sum();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
