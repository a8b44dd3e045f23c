package org.alongside.gateway.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The contract as it is served, and its operations as the gateway routes by them. */
public final class PublicContract {

    /** Where it lies among the resources. */
    public static final String RESOURCE = "openapi/alongside.yaml";

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final byte[] yaml;
    private final byte[] json;
    private final String hash;
    private final List<ContractOperation> operations;

    private PublicContract(byte[] yaml, byte[] json, List<ContractOperation> operations) {
        this.yaml = yaml;
        this.json = json;
        this.hash = sha256(yaml).substring(0, 32);
        this.operations = List.copyOf(operations);
    }

    /**
     * The contract that this gateway was built with.
     *
     * @throws ContractNotUsable if it is not there or not YAML
     */
    public static PublicContract read() {
        try (InputStream in = PublicContract.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new ContractNotUsable(
                        "The contract " + RESOURCE + " is missing from the gateway's jar; build it again.");
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublicContract parse(byte[] yaml) {
        try {
            JsonNode document = new YAMLMapper().readTree(yaml);
            return new PublicContract(yaml, new ObjectMapper().writeValueAsBytes(document), operationsOf(document));
        } catch (IOException e) {
            throw new ContractNotUsable("The contract is not valid YAML: " + e.getMessage());
        }
    }

    /** The file itself. */
    public byte[] yaml() {
        return yaml.clone();
    }

    /** The same as JSON. */
    public byte[] json() {
        return json.clone();
    }

    /** Changes when the contract does. */
    public String hash() {
        return hash;
    }

    public List<ContractOperation> operations() {
        return operations;
    }

    private static List<ContractOperation> operationsOf(JsonNode document) {
        List<ContractOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    operations.add(operation(
                            member.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            member.getValue(),
                            document.path("security")));
                }
            }
        }
        return operations;
    }

    private static ContractOperation operation(String method, String path, JsonNode node, JsonNode usualSecurity) {
        JsonNode security = node.has("security") ? node.path("security") : usualSecurity;
        boolean open = security.isEmpty();
        for (JsonNode alternative : security) {
            open |= alternative.isEmpty();
        }
        return new ContractOperation(
                node.path("operationId").asText(),
                method,
                path,
                node.path("x-owner").asText(),
                open,
                Duration.ofSeconds(
                        node.path("x-deadline-seconds").asLong(ContractOperation.USUAL_DEADLINE.toSeconds())),
                node.path("x-body-limit").asLong(ContractOperation.USUAL_BODY_LIMIT));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
