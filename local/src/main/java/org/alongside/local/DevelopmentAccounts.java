package org.alongside.local;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The invented people and systems that can sign in locally; the password or secret of each is its name. */
final class DevelopmentAccounts {
    static final String PUBLIC_CLIENT = "alongside-local";
    static final String FIRST_AUTHORITY = "northshire";
    static final String SECOND_AUTHORITY = "southmoor";
    static final String NATIONAL = "national";

    private static final Map<String, Account> USERS = new LinkedHashMap<>();
    private static final Map<String, Account> CLIENTS = new LinkedHashMap<>();
    private static final Pattern FRESH = Pattern.compile("(person|worker)-[a-z0-9-]{1,64}");

    static {
        for (String role : new String[] {"person", "worker", "advocate", "supporter", "safeguarding-lead", "auditor"}) {
            user(role, role, FIRST_AUTHORITY);
        }
        user("worker-two", "worker", FIRST_AUTHORITY);
        user("worker-elsewhere", "worker", SECOND_AUTHORITY);
        user("person-elsewhere", "person", SECOND_AUTHORITY);
        user("commissioner", "commissioner", FIRST_AUTHORITY);
        user("catalogue-steward", "catalogue-steward", NATIONAL);
        user("catalogue-steward-northshire", "catalogue-steward", FIRST_AUTHORITY);
        client("casesystem", "system", FIRST_AUTHORITY);
        client("provider", "provider", NATIONAL);
        client("plan-service", "service", NATIONAL);
        client("operator", "operator", NATIONAL);
    }

    private DevelopmentAccounts() {}

    /**
     * @param subject the opaque {@code sub} of its tokens: always the same for the same name
     */
    record Account(String name, String role, String tenant, String subject, boolean isClient) {}

    /** A named user, or a fresh account of the first authority for any other {@code person-…} or {@code worker-…}. */
    static Optional<Account> user(String name) {
        Account named = USERS.get(name);
        if (named != null) {
            return Optional.of(named);
        }
        var fresh = FRESH.matcher(name);
        return fresh.matches()
                ? Optional.of(new Account(name, fresh.group(1), FIRST_AUTHORITY, subject("user", name), false))
                : Optional.empty();
    }

    static Optional<Account> client(String name) {
        return Optional.ofNullable(CLIENTS.get(name));
    }

    static Iterable<Account> named() {
        return USERS.values();
    }

    private static void user(String name, String role, String tenant) {
        USERS.put(name, new Account(name, role, tenant, subject("user", name), false));
    }

    private static void client(String name, String role, String tenant) {
        CLIENTS.put(name, new Account(name, role, tenant, subject("client", name), true));
    }

    private static String subject(String kind, String name) {
        return UUID.nameUUIDFromBytes(("alongside development " + kind + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
