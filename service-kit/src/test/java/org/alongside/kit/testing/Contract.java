package org.alongside.kit.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The public contract, as tests hold answers against it: status, media type, headers and body. Stricter than a client may
 * be: a field that the contract does not name is a complaint.
 */
public final class Contract {

    private static final String PLACE = "gateway/src/main/resources/openapi/alongside.yaml";
    private static final String IRI = "https://contract.invalid/alongside.json";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static @Nullable Contract ofThisProject;

    private final ObjectNode document;
    private final List<Operation> operations;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final List<JsonNode> uses = new ArrayList<>();
    private final SchemaRegistry registry;

    /**
     * One operation.
     *
     * @param method in upper case
     * @param path with its variables in braces
     * @param node what the contract says about it
     */
    public record Operation(String method, String path, JsonNode node) {

        /** The {@code operationId}. */
        public String id() {
            return node.path("operationId").asString("");
        }

        /** The service behind it. */
        public String owner() {
            return node.path("x-owner").asString("");
        }

        private boolean matches(String[] steps) {
            String[] own = path.split("/", -1);
            if (own.length != steps.length) {
                return false;
            }
            for (int i = 0; i < own.length; i++) {
                if (isVariable(own[i]) ? steps[i].isEmpty() : !own[i].equals(steps[i])) {
                    return false;
                }
            }
            return true;
        }

        private long variables() {
            return path.chars().filter(c -> c == '{').count();
        }

        private static boolean isVariable(String step) {
            return step.startsWith("{") && step.endsWith("}");
        }
    }

    /**
     * An answer to be held against the contract.
     *
     * @param status the HTTP status
     * @param contentType the Content-Type; null without one
     * @param headers the other headers that matter; names in any case
     * @param body decoded; empty for none
     */
    public record Answer(int status, @Nullable String contentType, Map<String, String> headers, String body) {

        public Answer {
            Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            copy.putAll(headers);
            headers = copy;
        }

        /** An answer that the JDK's client was given: of a repeated header the first value. */
        public static Answer of(int status, HttpHeaders headers, String body) {
            Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.map().forEach((name, values) -> first.put(name, values.getFirst()));
            return new Answer(status, first.get("Content-Type"), first, body);
        }
    }

    private Contract(ObjectNode document) {
        this.document = document;
        this.operations = operationsIn(document);
        StrictSchemas.close(document);
        for (JsonNode path : document.path("paths")) {
            collectUses(path);
        }
        collectUses(document.path("components").path("responses"));
        collectUses(document.path("components").path("headers"));
        ObjectNode forValidation = document.objectNode();
        forValidation.set("components", document.path("components"));
        forValidation.set("x-uses", document.arrayNode().addAll(uses));
        this.registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(IRI, forValidation.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** The contract of the source tree that the working directory is in. */
    public static synchronized Contract ofThisProject() {
        Contract known = ofThisProject;
        if (known == null) {
            known = read(file());
            ofThisProject = known;
        }
        return known;
    }

    /** Where the contract lies. */
    public static Path file() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(PLACE);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException(
                "no " + PLACE + " in " + Path.of("").toAbsolutePath() + " or any folder above it");
    }

    static Contract read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A contract from its YAML. */
    public static Contract parse(String yaml) {
        return new Contract((ObjectNode) YAMLMapper.builder().build().readTree(yaml));
    }

    /** All operations, in the contract's order. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The operation that a request is for: a literal step wins over a variable one. */
    public Optional<Operation> operation(String method, String path) {
        return matching(path).stream()
                .filter(operation -> operation.method().equals(method.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Holds an answer against the contract.
     *
     * @param path as it was sent, encoded, without the query
     * @throws AssertionError with all complaints
     */
    public void check(String method, String path, Answer answer) {
        List<String> complaints = complaints(method, path, answer);
        if (!complaints.isEmpty()) {
            throw new AssertionError("the contract does not have this answer to %s %s:%n  %s%nanswer: %d %s%n%s"
                    .formatted(
                            method,
                            path,
                            String.join("\n  ", complaints),
                            answer.status(),
                            answer.contentType(),
                            answer.body()));
        }
    }

    /** What is wrong with an answer; nothing if it is as the contract has it. */
    public List<String> complaints(String method, String path, Answer answer) {
        List<Operation> here = matching(path);
        if (here.isEmpty()) {
            return List.of("the contract has no such path");
        }
        Optional<Operation> operation = here.stream()
                .filter(each -> each.method().equals(method.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (operation.isEmpty() && answer.status() != 405) {
            return List.of(
                    "the contract has no such method on " + here.getFirst().path());
        }
        JsonNode responses = operation.orElse(here.getFirst()).node().path("responses");
        return firstOf(responses, String.valueOf(answer.status()), answer.status() / 100 + "XX", "default")
                .map(response -> complaints(resolved(response), answer))
                .orElseGet(() -> List.of("status " + answer.status() + " is not declared"));
    }

    private List<String> complaints(JsonNode response, Answer answer) {
        List<String> complaints = new ArrayList<>();
        for (var header : response.path("headers").properties()) {
            checkHeader(header.getKey(), resolved(header.getValue()), answer, complaints);
        }
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            if (!answer.body().isEmpty()) {
                complaints.add("no body is declared");
            }
            return complaints;
        }
        if (answer.contentType() == null) {
            complaints.add("a Content-Type is missing: declared are " + names(content));
            return complaints;
        }
        String media = answer.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Optional<JsonNode> declared = firstOf(content, media, media.replaceFirst("/.*", "/*"), "*/*");
        if (declared.isEmpty()) {
            complaints.add("media type " + media + " is not declared: declared are " + names(content));
        } else if (media.endsWith("/json") || media.endsWith("+json")) {
            checkBody(declared.get().path("schema"), answer, complaints);
        }
        return complaints;
    }

    private void checkHeader(String name, JsonNode header, Answer answer, List<String> complaints) {
        String value = answer.headers().get(name);
        if (value == null) {
            if (header.path("required").asBoolean(false)) {
                complaints.add("header " + name + " is missing");
            }
            return;
        }
        JsonNode schema = header.path("schema");
        String type = resolved(schema).path("type").asString("string");
        boolean literal = !type.equals("string") && value.matches("-?[0-9.]+|true|false");
        String json = literal ? value : document.stringNode(value).toString();
        validate(schema, json).forEach(error -> complaints.add("header " + name + ": " + error));
    }

    private void checkBody(JsonNode schema, Answer answer, List<String> complaints) {
        JsonNode body;
        try {
            body = JsonMapper.builder().build().readTree(answer.body());
        } catch (JacksonException e) {
            complaints.add("the body is not JSON: " + e.getOriginalMessage());
            return;
        }
        complaints.addAll(validate(schema, answer.body()));
        boolean problem = answer.contentType() != null && answer.contentType().startsWith("application/problem+json");
        if (problem && body.path("status").asInt(0) != answer.status()) {
            complaints.add("/status: the problem says " + body.path("status") + ", the answer is " + answer.status());
        }
    }

    private List<String> validate(JsonNode schema, String json) {
        if (schema.isMissingNode()) {
            return List.of();
        }
        int use = indexOf(schema);
        Schema compiled = schemas.computeIfAbsent(
                use, number -> registry.getSchema(SchemaLocation.of(IRI + "#/x-uses/" + number)));
        return compiled.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private int indexOf(JsonNode schema) {
        for (int i = 0; i < uses.size(); i++) {
            if (uses.get(i) == schema) {
                return i;
            }
        }
        throw new IllegalStateException("a schema that was not collected");
    }

    private void collectUses(JsonNode node) {
        if (node.isObject()) {
            for (var entry : node.properties()) {
                if (entry.getKey().equals("schema")) {
                    uses.add(entry.getValue());
                } else if (!entry.getKey().startsWith("example")) {
                    collectUses(entry.getValue());
                }
            }
        } else {
            node.forEach(this::collectUses);
        }
    }

    private List<Operation> matching(String path) {
        String[] steps = path.split("/", -1);
        return operations.stream()
                .filter(operation -> operation.matches(steps))
                .sorted(Comparator.comparing(Operation::variables))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode current = node;
        while (current.has("$ref")) {
            current = document.at(current.path("$ref").asString().substring(1));
        }
        return current;
    }

    private static Optional<JsonNode> firstOf(JsonNode object, String... keys) {
        for (String key : keys) {
            if (object.has(key)) {
                return Optional.of(object.path(key));
            }
        }
        return Optional.empty();
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static List<Operation> operationsIn(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (var path : document.path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    operations.add(
                            new Operation(member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue()));
                }
            }
        }
        return operations;
    }
}
