package org.alongside.profile.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.OptionalLong;
import org.alongside.kit.page.Page;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The grants feed, for the other services alone: it is not in the public contract and the gateway has no route to it. It
 * crosses authorities, so it takes the role {@code service}; it says ids and times, nothing personal.
 */
@Path("/internal/grants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GrantFeedResource {

    private static final int LARGEST_PAGE = 1_000;

    private final GrantFeed feed;

    GrantFeedResource(GrantFeed feed) {
        this.feed = feed;
    }

    @GET
    @RolesAllowed("service")
    @Operation(hidden = true)
    public GrantFeedView readGrants(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        long position = number(after, 0).orElseThrow(Page::unknownCursor);
        long most = number(limit, LARGEST_PAGE).orElse(0);
        if (most < 1 || most > LARGEST_PAGE) {
            throw new ProblemException(
                    CommonProblem.BAD_REQUEST, "Send a whole number from 1 to 1000 as limit, or leave it out.");
        }
        return feed.after(position, (int) most);
    }

    private static OptionalLong number(@Nullable String text, long otherwise) {
        if (text == null) {
            return OptionalLong.of(otherwise);
        }
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
