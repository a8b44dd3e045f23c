package org.alongside.profile.section;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.alongside.kit.http.Versions;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.CurrentCaller;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/people/{personId}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class ProfileResource {

    private final CurrentCaller current;
    private final ReadingProfile reading;
    private final WritingSection writing;

    ProfileResource(CurrentCaller current, ReadingProfile reading, WritingSection writing) {
        this.current = current;
        this.reading = reading;
        this.writing = writing;
    }

    @GET
    public Response readProfile(@RestPath UUID personId, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        ProfileView profile = reading.all(current.get(), personId);
        return Versions.answer(profile, Versions.tag(profile.versions()), ifNoneMatch);
    }

    @GET
    @Path("{section}")
    public Response readProfileSection(
            @RestPath UUID personId,
            @RestPath String section,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return answer(reading.one(current.get(), personId, named(section)), ifNoneMatch);
    }

    @PUT
    @Path("{section}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response writeProfileSection(
            @RestPath UUID personId,
            @RestPath String section,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch,
            @Nullable NewSection content) {
        SectionVersion written = writing.write(
                current.get(),
                personId,
                named(section),
                FieldChecks.body(content),
                new WritingSection.Conditions(ifMatch, ifNoneMatch));
        return answer(SectionView.of(written), null);
    }

    @GET
    @Path("{section}/history")
    public Response readProfileSectionHistory(
            @RestPath UUID personId,
            @RestPath String section,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String limit,
            @Context UriInfo asked) {
        return PageAnswer.of(
                reading.history(current.get(), personId, named(section), version(after), Page.limit(limit)), asked);
    }

    private static Response answer(SectionView section, @Nullable String ifNoneMatch) {
        return Versions.answer(section, Versions.tag(section.version()), ifNoneMatch);
    }

    private static Section named(String path) {
        return Section.at(path).orElseThrow(ProblemException::notFound);
    }

    private static int version(@Nullable String after) {
        if (after == null) {
            return Integer.MAX_VALUE;
        }
        if (!after.matches("[1-9][0-9]{0,8}")) {
            throw Page.unknownCursor();
        }
        return Integer.parseInt(after);
    }
}
