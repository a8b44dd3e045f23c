package org.alongside.gateway.route;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a service listens.
 *
 * @param owner the service, as {@code x-owner} names it
 */
public record Upstream(String owner, String host, int port, boolean tls) {

    /**
     * The service at this address.
     *
     * @param setting the environment variable that the address came from, for the message
     * @throws ContractNotUsable if it is not an http or https address without a path
     */
    public static Upstream at(String owner, String address, String setting) {
        URI uri = parsed(address);
        String scheme = uri == null ? null : uri.getScheme();
        String host = uri == null ? null : uri.getHost();
        String path = uri == null ? null : uri.getPath();
        boolean tls = "https".equals(scheme);
        if (uri == null || host == null || !(tls || "http".equals(scheme)) || (path != null && path.length() > 1)) {
            throw new ContractNotUsable(setting + " is '" + address + "': set it to the address of the " + owner
                    + ", such as http://127.0.0.1:8081, without a path.");
        }
        return new Upstream(owner, host, uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80, tls);
    }

    private static @Nullable URI parsed(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
