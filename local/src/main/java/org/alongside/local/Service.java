package org.alongside.local;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four services: where each is built, where it listens, how much memory it may have. */
enum Service {
    PROFILE("profile-service", "profile-service", "profile", 8081, 128),
    PLAN("plan-service", "plan-service/app", "plan", 8082, 160),
    OPPORTUNITY("opportunity-service", "opportunity-service", "opportunity", 8083, 192),
    GATEWAY("gateway", "gateway", null, 8080, 128);

    private final String title;
    private final String module;
    private final @Nullable String database;
    private final int usualPort;
    private final int heap;

    Service(String title, String module, @Nullable String database, int usualPort, int heap) {
        this.title = title;
        this.module = module;
        this.database = database;
        this.usualPort = usualPort;
        this.heap = heap;
    }

    String title() {
        return title;
    }

    /** The X of {@code alongside_X} and of its roles; the gateway has no database. */
    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    int usualPort() {
        return usualPort;
    }

    /** Largest heap in MiB. */
    int heap() {
        return heap;
    }

    Path jar(Path home) {
        return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
