package org.alongside.gateway.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The realm that Keycloak imports, and what must be so in it for the services to get the tokens that they verify. */
record Realm(JsonNode content) {
    static final String DEVELOPMENT_CLIENT = "alongside-local";
    static final List<String> SYSTEMS = List.of("plan-service", "casesystem", "provider", "operator");

    private static final Set<String> ROLES_OF_PEOPLE = Set.of(
            "person",
            "worker",
            "advocate",
            "supporter",
            "safeguarding-lead",
            "auditor",
            "commissioner",
            "catalogue-steward");

    static Realm parse(String json) {
        try {
            return new Realm(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the realm is not JSON", e);
        }
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    Set<String> roles() {
        Set<String> names = new TreeSet<>();
        content.at("/roles/realm").forEach(role -> names.add(role.path("name").asText()));
        return names;
    }

    Optional<JsonNode> client(String id) {
        return each(content.path("clients"))
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst();
    }

    /** The settings of a client's mapper of this kind, by the claim that it writes. */
    Map<String, JsonNode> claims(JsonNode client, String mapper) {
        return each(client.path("protocolMappers"))
                .filter(each -> each.path("protocolMapper").asText().equals(mapper))
                .map(each -> each.path("config"))
                .collect(Collectors.toMap(config -> config.path("claim.name").asText("aud"), config -> config));
    }

    /** The roles that tokens of this client can carry at all. */
    Set<String> scope(String client) {
        return each(content.path("scopeMappings"))
                .filter(mapping -> mapping.path("client").asText().equals(client))
                .findFirst()
                .map(mapping -> texts(mapping.path("roles")))
                .orElse(Set.of());
    }

    Set<String> rolesOfServiceAccount(String client) {
        return each(content.path("users"))
                .filter(user -> user.path("serviceAccountClientId").asText().equals(client))
                .findFirst()
                .map(user -> texts(user.path("realmRoles")))
                .orElse(Set.of());
    }

    String tenantOf(String system) {
        return client(system)
                .map(client -> claims(client, "oidc-hardcoded-claim-mapper").get("tenant"))
                .map(config -> config.path("claim.value").asText())
                .orElse("");
    }

    List<String> broken() {
        List<String> broken = new ArrayList<>();
        if (!content.path("realm").asText().equals("alongside")
                || !content.path("enabled").asBoolean()) {
            broken.add("the realm is not called alongside or not enabled");
        }
        if (!content.path("defaultSignatureAlgorithm").asText().equals("RS256")) {
            broken.add("tokens are not signed with RS256");
        }
        Stream.concat(Stream.of(DEVELOPMENT_CLIENT), SYSTEMS.stream())
                .forEach(id -> client(id)
                        .ifPresentOrElse(
                                client -> client(id, client, broken), () -> broken.add("there is no client " + id)));
        client(DEVELOPMENT_CLIENT).ifPresent(client -> developmentClient(client, broken));
        SYSTEMS.forEach(id -> client(id).ifPresent(client -> system(id, client, broken)));
        people(broken);
        return broken;
    }

    private void client(String id, JsonNode client, List<String> broken) {
        JsonNode audience = claims(client, "oidc-audience-mapper").get("aud");
        if (audience == null
                || !audience.path("included.custom.audience").asText().equals("alongside")
                || !audience.path("access.token.claim").asBoolean()) {
            broken.add(id + ": tokens are not made out to alongside");
        }
        JsonNode roles = claims(client, "oidc-usermodel-realm-role-mapper").get("roles");
        if (roles == null
                || !roles.path("multivalued").asBoolean()
                || !roles.path("access.token.claim").asBoolean()) {
            broken.add(id + ": tokens have no claim roles");
        }
        if (client.path("fullScopeAllowed").asBoolean(true)
                || !roles().containsAll(scope(id))
                || scope(id).isEmpty()) {
            broken.add(id + ": tokens may carry roles that are not this client's");
        }
        // "basic" brings the claim sub; "profile" and "email" would bring names.
        if (!texts(client.path("defaultClientScopes")).equals(Set.of("basic"))
                || !client.path("optionalClientScopes").isEmpty()) {
            broken.add(id + ": tokens may carry names");
        }
    }

    private void developmentClient(JsonNode client, List<String> broken) {
        if (!client.path("enabled").asText().equals("${ALONGSIDE_DEVELOPMENT_CLIENT}")) {
            broken.add(DEVELOPMENT_CLIENT + ": is on without being asked for");
        }
        if (!client.path("publicClient").asBoolean()
                || !client.path("directAccessGrantsEnabled").asBoolean()) {
            broken.add(DEVELOPMENT_CLIENT + ": nobody can sign in with user name and password");
        }
        JsonNode tenant = claims(client, "oidc-usermodel-attribute-mapper").get("tenant");
        if (tenant == null
                || !tenant.path("user.attribute").asText().equals("tenant")
                || !tenant.path("access.token.claim").asBoolean()) {
            broken.add(DEVELOPMENT_CLIENT + ": tokens do not name the authority of the account");
        }
        if (!scope(DEVELOPMENT_CLIENT).equals(ROLES_OF_PEOPLE)) {
            broken.add(DEVELOPMENT_CLIENT + ": people must get the roles of people and no others");
        }
    }

    private void system(String id, JsonNode client, List<String> broken) {
        if (client.path("publicClient").asBoolean(true)
                || !client.path("serviceAccountsEnabled").asBoolean()
                || client.path("directAccessGrantsEnabled").asBoolean(true)
                || client.path("standardFlowEnabled").asBoolean(true)) {
            broken.add(id + ": must sign in as itself and in no other way");
        }
        if (!client.path("secret").asText().matches("\\$\\{ALONGSIDE_[A-Z_]+_SECRET}")) {
            broken.add(id + ": the secret does not come from the environment");
        }
        if (tenantOf(id).isEmpty()) {
            broken.add(id + ": tokens name no authority");
        }
        if (!rolesOfServiceAccount(id).equals(scope(id))) {
            broken.add(id + ": the roles of its account are " + rolesOfServiceAccount(id) + " and those of its tokens "
                    + scope(id));
        }
    }

    /** Whoever could write their own attribute "tenant" could walk into another authority. */
    private void people(List<String> broken) {
        String settings = content.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        JsonNode attributes =
                parse(settings.isEmpty() ? "{}" : settings).content().path("attributes");
        Optional<JsonNode> tenant = each(attributes)
                .filter(attribute -> attribute.path("name").asText().equals("tenant"))
                .findFirst();
        if (tenant.isEmpty()) {
            broken.add("accounts have no attribute tenant");
        }
        tenant.filter(attribute -> !texts(attribute.at("/permissions/edit")).equals(Set.of("admin")))
                .ifPresent(attribute -> broken.add("people may choose their own authority"));
        if (content.path("registrationAllowed").asBoolean(true)) {
            broken.add("anybody may make an account");
        }
    }
}
