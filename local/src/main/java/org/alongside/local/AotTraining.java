package org.alongside.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One run of the services in which the JVMs record what they load, link and compile; see {@link AotCache}. */
final class AotTraining {
    /** Writing a cache takes a second JVM several seconds of both cores. */
    private static final Duration WRITE_LIMIT = Duration.ofMinutes(3);

    private static final List<String> PATHS = List.of(
            "/q/health/ready",
            "/q/health/live",
            "/q/openapi",
            "/q/metrics",
            "/v1/opportunities?q=welding&limit=5",
            "/v1/opportunities/00000000-0000-7000-8000-000000000000",
            "/v1/people/00000000-0000-7000-8000-000000000000",
            "/");

    private static final int ROUNDS = 3;

    private final List<ServiceProcess> services;
    private final Settings settings;
    private final PrintStream out;
    private final Map<Service, AotCache> caches = new EnumMap<>(Service.class);

    AotTraining(Settings settings, List<ServiceProcess> services, PrintStream out) {
        this.settings = settings;
        this.services = services;
        this.out = out;
        for (ServiceProcess service : services) {
            caches.put(service.service(), AotCache.of(settings.data(), service.service(), service.jar()));
        }
    }

    boolean isWanted() {
        return caches.values().stream().anyMatch(AotCache::wantsTraining);
    }

    ServiceProcess.Start recordingOrFast(ServiceProcess service) {
        AotCache cache = cache(service);
        if (!cache.wantsTraining()) {
            return fastOrPlain(service);
        }
        try {
            cache.prepare();
        } catch (IOException e) {
            throw new CannotStart("The folder of " + cache.file() + " cannot be written to: " + e.getMessage(), e);
        }
        return new ServiceProcess.Start.Training(cache.recording());
    }

    ServiceProcess.Start fastOrPlain(ServiceProcess service) {
        AotCache cache = cache(service);
        return cache.isTrained() ? new ServiceProcess.Start.Fast(cache.file()) : new ServiceProcess.Start.Plain();
    }

    /** Some requests to each service, so that more than starting is learnt. What they answer does not matter. */
    void useEverything(URI gateway) {
        for (int round = 0; round < ROUNDS; round++) {
            for (ServiceProcess service : services) {
                for (String path : PATHS) {
                    ask(URI.create("http://127.0.0.1:" + settings.port(service.service()) + path));
                }
            }
        }
    }

    private static void ask(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            try {
                connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            // a request that fails teaches less, and harms nothing
        }
    }

    /** Ends the services, which write their caches while ending, and takes the caches into use. */
    void finish() {
        services.forEach(ServiceProcess::askToEnd);
        for (ServiceProcess service : services) {
            service.awaitEnd(WRITE_LIMIT);
            AotCache cache = cache(service);
            if (!cache.wantsTraining()) {
                continue;
            }
            try {
                if (cache.keep()) {
                    out.println("  learnt                 " + service.service().title() + ", "
                            + (Files.size(cache.file()) >> 20) + " MB");
                } else {
                    out.println("  not learnt             " + service.service().title()
                            + ": it will start as usual (see " + service.log() + ")");
                }
            } catch (IOException e) {
                throw new CannotStart("The folder of " + cache.file() + " cannot be written to: " + e.getMessage(), e);
            }
        }
    }

    private AotCache cache(ServiceProcess service) {
        AotCache cache = caches.get(service.service());
        if (cache == null) {
            throw new IllegalStateException("no cache for " + service.service());
        }
        return cache;
    }
}
