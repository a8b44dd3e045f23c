package org.alongside.gateway.route;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.kit.testing.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every example of a contract, held to the schema beside it. An example of an answer is held to what tests hold answers to:
 * it may not have a field that the contract does not name.
 */
final class ContractExamples {

    /** An example is a body; the headers that the contract demands beside it are not its business. */
    private static final Map<String, String> DECLARED_HEADERS = Map.of("ETag", "\"1\"", "Location", "/v1/there");

    private static final String IRI = "https://contract.invalid/alongside.yaml";

    private final JsonNode document;
    private final Contract contract;
    private final SchemaRegistry schemas;
    private final List<String> complaints = new ArrayList<>();
    private int count;

    private ContractExamples(String yaml) {
        document = YAMLMapper.builder().build().readTree(yaml);
        contract = Contract.parse(yaml);
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of(IRI, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** What was found in a contract. */
    record Found(int count, List<String> complaints) {}

    static Found in(String yaml) {
        ContractExamples examples = new ContractExamples(yaml);
        examples.walk(examples.document, "");
        examples.answers();
        return new Found(examples.count, List.copyOf(examples.complaints));
    }

    /** The operations that lack an example of their JSON body or of a JSON answer that is a success. */
    static List<String> lackingIn(String yaml) {
        ContractExamples examples = new ContractExamples(yaml);
        List<String> lacking = new ArrayList<>();
        for (Contract.Operation operation : examples.contract.operations()) {
            JsonNode request = operation.node().at("/requestBody/content/application~1json");
            if (!request.isMissingNode() && of(request).isEmpty()) {
                lacking.add(operation.id() + ": request");
            }
            for (var response : operation.node().path("responses").properties()) {
                JsonNode answer = examples.resolved(response.getValue()).at("/content/application~1json");
                if (response.getKey().startsWith("2")
                        && !answer.isMissingNode()
                        && of(answer).isEmpty()) {
                    lacking.add(operation.id() + ": " + response.getKey());
                }
            }
        }
        return lacking;
    }

    /** Media types, parameters and headers with their examples, and schemas that have some of their own. */
    private void walk(JsonNode node, String pointer) {
        if (node.isObject()) {
            if (node.has("schema")) {
                of(node).forEach((name, value) -> check(pointer + "/schema", name, value));
            }
            if (node.path("examples").isArray()) {
                node.path("examples").forEach(value -> check(pointer, "examples", value));
            }
            for (var member : node.properties()) {
                if (!member.getKey().startsWith("example")) {
                    walk(member.getValue(), pointer + "/" + escaped(member.getKey()));
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.path(i), pointer + "/" + i);
            }
        }
    }

    private void check(String schema, String name, JsonNode value) {
        count++;
        for (Error error :
                schemas.getSchema(SchemaLocation.of(IRI + "#" + schema)).validate(value.toString(), InputFormat.JSON)) {
            complaints.add(schema + " " + name + ": " + error);
        }
    }

    private void answers() {
        for (Contract.Operation operation : contract.operations()) {
            for (var response : operation.node().path("responses").properties()) {
                if (!response.getKey().matches("[0-9]{3}")) {
                    continue;
                }
                for (var media : resolved(response.getValue()).path("content").properties()) {
                    of(media.getValue())
                            .forEach((name, value) -> contract.complaints(
                                            operation.method(),
                                            operation.path(),
                                            new Contract.Answer(
                                                    Integer.parseInt(response.getKey()),
                                                    media.getKey(),
                                                    DECLARED_HEADERS,
                                                    value.toString()))
                                    .forEach(complaint -> complaints.add(
                                            operation.id() + " " + response.getKey() + " " + name + ": " + complaint)));
                }
            }
        }
    }

    private static Map<String, JsonNode> of(JsonNode described) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        if (described.has("example")) {
            found.put("example", described.path("example"));
        }
        for (var named : described.path("examples").properties()) {
            found.put(named.getKey(), named.getValue().path("value"));
        }
        return found;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static String escaped(String step) {
        String pointer = step.replace("~", "~0").replace("/", "~1");
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }
}
