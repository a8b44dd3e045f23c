package org.alongside.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Where everything is and listens. A port is the usual one plus the offset, unless the environment names it:
 * {@code ALONGSIDE_GATEWAY_PORT}, {@code ALONGSIDE_PROFILE_PORT}, {@code ALONGSIDE_PLAN_PORT}, {@code ALONGSIDE_OPPORTUNITY_PORT},
 * {@code ALONGSIDE_IDENTITY_PORT}, {@code ALONGSIDE_DATABASE_PORT}.
 *
 * @param home the project's folder
 * @param data where everything that outlives a run is kept
 * @param profile {@code ALONGSIDE_PROFILE}; absent means local
 */
record Settings(Path home, Path data, Map<Service, Integer> ports, int identityPort, int databasePort, String profile) {
    static final int IDENTITY_PORT = 8180;
    static final int DATABASE_PORT = 54329;

    Settings {
        ports = Map.copyOf(ports);
    }

    /** @throws CannotStart if a port is not a number from 1 to 65535 */
    static Settings of(Path home, Path data, int portOffset, Map<String, String> environment) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, port(environment, service.name(), service.usualPort() + portOffset));
        }
        return new Settings(
                home.toAbsolutePath().normalize(),
                data.toAbsolutePath().normalize(),
                ports,
                port(environment, "IDENTITY", IDENTITY_PORT + portOffset),
                port(environment, "DATABASE", DATABASE_PORT + portOffset),
                environment.getOrDefault("ALONGSIDE_PROFILE", DevelopmentIdentity.LOCAL_PROFILE));
    }

    private static int port(Map<String, String> environment, String part, int usual) {
        String name = "ALONGSIDE_" + part + "_PORT";
        String given = environment.getOrDefault(name, String.valueOf(usual));
        try {
            int port = Integer.parseInt(given);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // answered below, as for a number out of range
        }
        throw new CannotStart("The port of " + part.toLowerCase(Locale.ROOT) + " would be " + given
                + ", but a port is a number from 1 to 65535: choose another --port-offset or " + name + ".");
    }

    int port(Service service) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalStateException("no port for " + service);
        }
        return port;
    }

    URI address(Service service) {
        return URI.create("http://localhost:" + port(service));
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    Path database() {
        return data.resolve("postgresql");
    }

    Path identityKey() {
        return data.resolve("identity-key.json");
    }

    Path keys(Service service) {
        return data.resolve("keys").resolve(service.title());
    }

    /** Documents of feeds wait here while they are read, also for a start after a kill. */
    Path spool() {
        return data.resolve("spool");
    }

    Path searchIndex() {
        return data.resolve("search-index");
    }

    Path passwords() {
        return data.resolve("database-passwords.json");
    }
}
