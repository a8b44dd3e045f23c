package org.alongside.kit.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** A page as an answer: 200, for the asker's eyes alone, with where the next page is (RFC 8288) unless it is the last. */
public final class PageAnswer {

    private PageAnswer() {}

    /** @param asked where the page was asked for; the link keeps its other parameters and is relative to the host */
    public static Response of(Page<?> page, UriInfo asked) {
        Response.ResponseBuilder builder = Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        String next = page.next();
        if (next != null) {
            URI there = UriBuilder.fromUri(asked.getRequestUri())
                    .replaceQueryParam("after", next)
                    .build();
            builder.header(HttpHeaders.LINK, "<" + there.getRawPath() + "?" + there.getRawQuery() + ">; rel=\"next\"");
        }
        return builder.build();
    }
}
