package org.alongside.opportunity.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Web addresses as feeds write them. */
public final class WebAddress {
    private static final int LENGTH = 2_000;

    private WebAddress() {}

    /** The address if it leads to the web, or null: anything else could run something in a reader's browser. */
    public static @Nullable String of(String written) {
        String address = written.strip();
        if (address.toLowerCase(Locale.ROOT).startsWith("www.")) {
            address = "http://" + address;
        }
        return isWeb(address) ? address : null;
    }

    private static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (address.length() > LENGTH || !(lower.startsWith("https://") || lower.startsWith("http://"))) {
            return false;
        }
        try {
            String host = new URI(address.replace(" ", "%20").replace("|", "%7C")).getHost();
            return host != null && !host.isEmpty();
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
