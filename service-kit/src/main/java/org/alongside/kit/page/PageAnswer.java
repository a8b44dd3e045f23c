package org.alongside.kit.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A page as an answer: 200, for the asker's eyes alone, with where the next page is (RFC 8288) unless it is the last. */
public final class PageAnswer {

    private PageAnswer() {}

    /** @param asked where the page was asked for; the link keeps its other parameters and is relative to the host */
    public static Response of(Page<?> page, UriInfo asked) {
        return of(page, page.next(), asked);
    }

    /**
     * The same of a page that says more than its items.
     *
     * @param next what to send as {@code after} for the following page, or null on the last
     */
    public static Response of(Object page, @Nullable String next, UriInfo asked) {
        Response.ResponseBuilder builder = Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (next != null) {
            URI there = UriBuilder.fromUri(asked.getRequestUri())
                    .replaceQueryParam("after", next)
                    .build();
            builder.header(HttpHeaders.LINK, "<" + there.getRawPath() + "?" + there.getRawQuery() + ">; rel=\"next\"");
        }
        return builder.build();
    }
}
