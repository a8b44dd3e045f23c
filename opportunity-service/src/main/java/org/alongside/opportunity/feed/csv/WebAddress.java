package org.alongside.opportunity.feed.csv;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An address if it leads to the web; anything else could run something in a reader's browser. */
final class WebAddress {
    private WebAddress() {}

    static @Nullable String of(String written) {
        String address = written.strip();
        if (address.toLowerCase(Locale.ROOT).startsWith("www.")) {
            address = "http://" + address;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        if (address.length() > CsvLimits.LINE_LENGTH
                || !(lower.startsWith("https://") || lower.startsWith("http://"))) {
            return null;
        }
        try {
            String host = new URI(address.replace(" ", "%20").replace("|", "%7C")).getHost();
            return host == null || host.isEmpty() ? null : address;
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
