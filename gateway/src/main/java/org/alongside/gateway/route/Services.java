package org.alongside.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.Map;
import java.util.Objects;

/** The services behind the gateway, and one pool of connections to them all. */
public final class Services {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int KEPT_ALIVE_SECONDS = 30;

    private final HttpClient client;
    private final Map<String, Upstream> upstreams;

    /**
     * @param upstreams by {@code x-owner}
     * @param poolSize most connections to one service; as many requests again may wait for one
     */
    public Services(Vertx vertx, Map<String, Upstream> upstreams, int poolSize) {
        this.upstreams = Map.copyOf(upstreams);
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(KEPT_ALIVE_SECONDS)
                        .setDecompressionSupported(false)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(poolSize).setMaxWaitQueueSize(poolSize));
    }

    boolean has(String owner) {
        return upstreams.containsKey(owner);
    }

    /** A request to the owner of an operation, for the target exactly as it was sent. */
    Future<HttpClientRequest> request(ContractOperation operation, String target) {
        Upstream upstream = Objects.requireNonNull(upstreams.get(operation.owner()));
        return client.request(new RequestOptions()
                .setMethod(HttpMethod.valueOf(operation.method()))
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.tls())
                .setURI(target));
    }
}
