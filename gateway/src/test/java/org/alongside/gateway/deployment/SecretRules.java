package org.alongside.gateway.deployment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** No secret stands in a file, none has a default, and each database role gets its own. */
final class SecretRules {
    private static final Pattern NAME =
            Pattern.compile(".*(PASSWORD|PASSPHRASE|SECRET|API_?KEY|PRIVATE_?KEY|CREDENTIAL).*");
    private static final Pattern FROM_OPERATOR = Pattern.compile("\\$\\{[A-Z_]+:\\?[a-z][^}]{10,}}");
    private static final Pattern INSIDE =
            Pattern.compile(".*(password=|passwd=|secret=|://[^/@\\s]+:[^/@\\s]+@).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern REALM_SECRET =
            Pattern.compile("\"(secret|password|value|privateKey)\"\\s*:\\s*\"(?!\\$\\{[A-Z_]+}\")");

    private SecretRules() {}

    static List<String> broken(Deployment deployment) {
        List<String> broken = new ArrayList<>();
        for (Part part : deployment.parts()) {
            Map<String, String> variables = new HashMap<>(deployment.environment(part));
            deployment.imageFile(part).ifPresent(image -> variables.putAll(image.assignments("ARG")));
            variables.forEach((name, value) -> {
                if (NAME.matcher(name).matches()
                        && !FROM_OPERATOR.matcher(value).matches()) {
                    broken.add(part.name() + ": " + name + " must come from the operator, as ${VARIABLE:?what it is}");
                }
            });
            inside(part.name(), part.content(), broken);
            roles(part, broken);
        }
        for (String file : List.of(Deployment.REALM, Deployment.DATABASES)) {
            if (REALM_SECRET.matcher(deployment.text(file)).find()
                    || deployment.text(file).matches("(?is).*password '.*")) {
                broken.add(file + " holds a secret");
            }
        }
        if (deployment.text(Deployment.REALM).contains("\"credentials\"")) {
            broken.add(Deployment.REALM + " holds the credentials of an account");
        }
        return broken;
    }

    private static void inside(String place, Object node, List<String> broken) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> inside(place + "." + key, value == null ? "" : value, broken));
            case List<?> list -> list.forEach(each -> inside(place, each, broken));
            default -> {
                if (INSIDE.matcher(Tree.text(node)).matches()) {
                    broken.add(place + ": a secret stands inside \"" + node + "\"");
                }
            }
        }
    }

    /** The role plan_app has the password ALONGSIDE_PLAN_APP_PASSWORD and no other. */
    private static void roles(Part part, List<String> broken) {
        part.environment().forEach((name, role) -> {
            String password = part.environment().get(name.replaceFirst("_USERNAME$", "_PASSWORD"));
            if (name.endsWith("_USERNAME")
                    && name.startsWith("QUARKUS_")
                    && password != null
                    && !password.startsWith("${ALONGSIDE_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD:?")) {
                broken.add(part.name() + ": " + role + " is given another role's password");
            }
        });
    }
}
