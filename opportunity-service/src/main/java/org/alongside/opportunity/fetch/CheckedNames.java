package org.alongside.opportunity.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the name that is to be asked now, once for a connection, and hands over exactly the addresses that were looked at. One
 * address inside is enough to refuse the name.
 */
final class CheckedNames implements DnsResolver {
    private final FetchRules rules;
    private final NameService names;
    private @Nullable FetchAddress expected;

    CheckedNames(FetchRules rules, NameService names) {
        this.rules = rules;
        this.names = names;
    }

    /** Refused, or not known: nobody is told which. */
    static final class NameRefused extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }

    void expect(FetchAddress next) {
        this.expected = next;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        FetchAddress asked = expected;
        if (asked == null || !bare(asked.host()).equals(bare(host))) {
            throw new NameRefused();
        }
        InetAddress[] found;
        try {
            found = names.addresses(asked.host());
        } catch (UnknownHostException unknown) {
            throw new NameRefused();
        }
        if (found.length == 0) {
            throw new NameRefused();
        }
        if (!rules.mayBeInside(asked.host(), asked.port())) {
            for (InetAddress address : found) {
                if (!Routable.globally(address)) {
                    throw new NameRefused();
                }
            }
        }
        return found.clone();
    }

    /** An IPv6 literal without its brackets. */
    static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
