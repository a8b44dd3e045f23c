package org.alongside.opportunity.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that may be asked, as far as can be seen without resolving its name.
 *
 * @param uri without fragment and user
 * @param host in lower case; an IPv6 literal in brackets
 * @param port never the default's -1
 */
record FetchAddress(URI uri, String host, int port) {
    private static final int LONGEST = 2_000;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\\.)*[a-z0-9_](?:[a-z0-9_-]{0,62})\\.?");
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)\\.?");
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern SIX = Pattern.compile("\\[[0-9a-f:.]+]");

    /** @throws FetchFailed where it may not be asked */
    static FetchAddress of(String written, FetchRules rules) throws FetchFailed {
        if (written.length() > LONGEST || !written.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw refused();
        }
        URI uri;
        try {
            uri = new URI(written);
        } catch (URISyntaxException notAnAddress) {
            throw refused();
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!(secure || scheme.equals("http")) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw refused();
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int usual = secure ? 443 : 80;
        int port = uri.getPort() == -1 ? usual : uri.getPort();
        boolean inside = rules.mayBeInside(host, port);
        if (!inside && (!rules.ports().contains(port) || !isPublicHost(host))) {
            throw refused();
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new FetchAddress(
                URI.create(scheme + "://" + host + (port == usual ? "" : ":" + port) + path + query), host, port);
    }

    /** Where a redirect leads; never from https to http. */
    FetchAddress redirectedTo(String location, FetchRules rules) throws FetchFailed {
        URI to;
        try {
            to = uri.resolve(new URI(location.strip()));
        } catch (URISyntaxException notAnAddress) {
            throw refused();
        }
        FetchAddress next = of(to.toString(), rules);
        if (isSecure() && !next.isSecure()) {
            throw refused();
        }
        return next;
    }

    boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    private static boolean isPublicHost(String host) {
        if (SIX.matcher(host).matches()) {
            return isRoutable(host.substring(1, host.length() - 1));
        }
        if (ENDS_IN_A_NUMBER.matcher(host).matches()) {
            return DOTTED_QUAD.matcher(host).matches() && isRoutable(host);
        }
        return host.length() <= 253 && NAME.matcher(host).matches();
    }

    private static boolean isRoutable(String literal) {
        try {
            return Routable.globally(Routable.literal(literal));
        } catch (IllegalArgumentException notALiteral) {
            return false;
        }
    }

    private static FetchFailed refused() {
        return new FetchFailed(FetchFailure.ADDRESS_REFUSED);
    }
}
