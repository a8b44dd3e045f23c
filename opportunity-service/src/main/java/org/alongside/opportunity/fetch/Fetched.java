package org.alongside.opportunity.fetch;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a server answered. */
public sealed interface Fetched {

    /** 304: its document is the one that the validators are of. */
    record Unchanged() implements Fetched {}

    /**
     * A document, to be read before anything else is fetched in the session.
     *
     * @param body unpacked; throws {@link FetchFailed} where a limit is reached or the document breaks off
     * @param mediaType without parameters, in lower case
     * @param address where it was in the end
     */
    record Content(InputStream body, @Nullable String mediaType, Validators validators, String address)
            implements Fetched {}
}
