package org.alongside.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contract that is served, held to the house's rules for it. */
class PublicContractTest {

    private static final Set<String> OWNERS =
            Set.of("gateway", "profile-service", "plan-service", "opportunity-service");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private final PublicContract contract = PublicContract.read();
    private final JsonNode document = readJson();

    @Test
    void itBecomesRoutes() {
        assertThat(contract.operations()).hasSizeGreaterThan(20);
        assertThat(RouteTable.of(contract.operations(), OWNERS)).isNotNull();
    }

    @Test
    void itsJsonSaysWhatItsYamlSays() throws IOException {
        assertThat(document).isEqualTo(new YAMLMapper().readTree(contract.yaml()));
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        walk(document, "", (pointer, node) -> {
            JsonNode reference = node.path("$ref");
            if (reference.isTextual()
                    && (!reference.asText().startsWith("#/")
                            || document.at(reference.asText().substring(1)).isMissingNode())) {
                broken.add(pointer + " → " + reference.asText());
            }
        });
        document.at("/components/schemas")
                .forEach(schema -> schema.path("discriminator").path("mapping").forEach(target -> {
                    if (document.at(target.asText().substring(1)).isMissingNode()) {
                        broken.add("discriminator → " + target.asText());
                    }
                }));
        assertThat(broken).isEmpty();
    }

    @Test
    void everyComponentIsUsed() {
        Set<String> used = new HashSet<>();
        walk(document, "", (pointer, node) -> used.add(node.path("$ref").asText()));
        List<String> unused = new ArrayList<>();
        for (String kind : List.of("schemas", "responses", "parameters", "headers")) {
            document.path("components").path(kind).fieldNames().forEachRemaining(name -> {
                if (!used.contains("#/components/" + kind + "/" + name)) {
                    unused.add(kind + "/" + name);
                }
            });
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void everyOperationSaysWhatTheHouseNeeds() {
        List<String> complaints = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> tags = new TreeSet<>();
        document.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        operations((address, path, operation) -> {
            String id = operation.path("operationId").asText();
            if (!id.matches("[a-z][A-Za-z]+") || !ids.add(id)) {
                complaints.add(address + ": an operationId of its own in camelCase");
            }
            if (!OWNERS.contains(operation.path("x-owner").asText())) {
                complaints.add(address + ": an x-owner that exists");
            }
            if (operation.path("tags").size() != 1
                    || !tags.contains(operation.path("tags").path(0).asText())) {
                complaints.add(address + ": one declared tag");
            }
            if (operation.path("summary").asText().isBlank()) {
                complaints.add(address + ": a summary");
            }
            JsonNode responses = operation.path("responses");
            for (String status : List.of("4XX", "5XX")) {
                if (!responses.path(status).path("$ref").asText().equals("#/components/responses/Problem")) {
                    complaints.add(address + ": " + status + " as a Problem");
                }
            }
            if (responses.properties().stream()
                    .noneMatch(entry -> entry.getKey().startsWith("2"))) {
                complaints.add(address + ": what success looks like");
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyVariableOfAPathIsDeclared() {
        List<String> complaints = new ArrayList<>();
        operations((address, path, operation) -> {
            Set<String> declared = new HashSet<>();
            for (JsonNode parameters : List.of(path.path("parameters"), operation.path("parameters"))) {
                for (JsonNode parameter : parameters) {
                    JsonNode real = resolved(parameter);
                    if (real.path("in").asText().equals("path")
                            && real.path("required").asBoolean()) {
                        declared.add(real.path("name").asText());
                    }
                }
            }
            Set<String> named = new HashSet<>();
            Matcher variables = VARIABLE.matcher(address);
            while (variables.find()) {
                named.add(variables.group(1));
            }
            if (!named.equals(declared)) {
                complaints.add(address + " declares " + declared);
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyPostThatChangesSomethingTakesAnIdempotencyKey() {
        List<String> complaints = new ArrayList<>();
        operations((address, path, operation) -> {
            boolean has = operation.path("x-changes-nothing").asBoolean();
            for (JsonNode parameter : operation.path("parameters")) {
                has |= parameter.path("$ref").asText().endsWith("/IdempotencyKey");
            }
            if (address.startsWith("POST ") && !has) {
                complaints.add(address);
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void whatTheGatewayReadsIsReadRight() {
        PublicContract small = PublicContract.parse("""
                security: [{bearer: []}]
                paths:
                  /a:
                    parameters: []
                    get: {operationId: usual, x-owner: x}
                    put: {operationId: open, x-owner: x, security: []}
                    post: {operationId: either, x-owner: x, security: [{}, {bearer: []}], x-deadline-seconds: 30, x-body-limit: 5}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(small.operations())
                .containsExactly(
                        new ContractOperation("usual", "GET", "/a", "x", false, Duration.ofSeconds(10), 262_144),
                        new ContractOperation("open", "PUT", "/a", "x", true, Duration.ofSeconds(10), 262_144),
                        new ContractOperation("either", "POST", "/a", "x", true, Duration.ofSeconds(30), 5));
    }

    private interface Visitor {
        void visit(String address, JsonNode path, JsonNode operation);
    }

    private void operations(Visitor visitor) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    visitor.visit(
                            member.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                            path.getValue(),
                            member.getValue());
                }
            }
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static void walk(JsonNode node, String pointer, BiConsumer<String, JsonNode> visitor) {
        visitor.accept(pointer, node);
        if (node.isObject()) {
            node.properties().forEach(entry -> walk(entry.getValue(), pointer + "/" + entry.getKey(), visitor));
        } else {
            int index = 0;
            for (JsonNode item : node) {
                walk(item, pointer + "/" + index++, visitor);
            }
        }
    }

    private JsonNode readJson() {
        try {
            return new ObjectMapper().readTree(contract.json());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
