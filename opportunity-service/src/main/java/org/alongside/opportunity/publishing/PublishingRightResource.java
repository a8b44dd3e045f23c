package org.alongside.opportunity.publishing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.kit.idempotency.IdempotentRequests;
import org.alongside.kit.json.CleanText;
import org.alongside.kit.page.Page;
import org.alongside.kit.page.PageAnswer;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.Cursor;
import org.alongside.opportunity.PathId;
import org.alongside.opportunity.QueryParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Which client may publish for which provider, as the catalogue steward of the tenant says. */
@Path("/v1/publishing-rights")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PublishingRightResource {
    private static final int LONGEST_CLIENT = 255;
    private static final int LONGEST_KEY = 180;

    private final CurrentCaller caller;
    private final PublishingRights rights;
    private final GrantingARight granting;
    private final EndingARight ending;
    private final IdempotentRequests idempotent;

    PublishingRightResource(
            CurrentCaller caller,
            PublishingRights rights,
            GrantingARight granting,
            EndingARight ending,
            IdempotentRequests idempotent) {
        this.caller = caller;
        this.rights = rights;
        this.granting = granting;
        this.ending = ending;
        this.idempotent = idempotent;
    }

    /** A right to be; the fields are checked, not trusted. */
    public record NewPublishingRight(
            @Nullable String client,
            @Nullable String providerKey,
            @Nullable Boolean everyProvider) {
        NewPublishingRight checked() {
            new FieldChecks()
                    .text("/client", client, LONGEST_CLIENT)
                    .optionalText("/providerKey", providerKey, LONGEST_KEY)
                    .that(
                            providerKey == null || !providerKey.isBlank() && CleanText.isKeepable(providerKey),
                            "/providerKey",
                            "Say something here, or leave it out.")
                    .that(
                            (providerKey == null) == Boolean.TRUE.equals(everyProvider),
                            "/everyProvider",
                            "Either the key of one provider, or true for every one.")
                    .orRefuse();
            return this;
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "grantPublishingRight")
    public Response grant(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable NewPublishingRight body) {
        Caller who = caller.get();
        return idempotent.answer(who, "grantPublishingRight", key, () -> demandSteward(who), () -> {
            NewPublishingRight wanted = FieldChecks.body(body).checked();
            return granting.grant(who, Objects.requireNonNull(wanted.client()), wanted.providerKey());
        });
    }

    @GET
    @Operation(operationId = "listPublishingRights")
    public Response list(@Context UriInfo uri) {
        Caller who = caller.get();
        demandSteward(who);
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        String after = QueryParameters.single("after", query.get("after"));
        List<PublishingRight> page = rights.list(who.tenant(), after == null ? null : Cursor.id(after), limit + 1);
        return PageAnswer.of(Page.fromOneMore(page, limit, right -> Cursor.of(right.rightId())), uri);
    }

    @DELETE
    @Path("/{rightId}")
    @Operation(operationId = "endPublishingRight")
    public Response end(@PathParam("rightId") String rightId) {
        Caller who = caller.get();
        demandSteward(who);
        ending.end(who, PathId.of(rightId));
        return Response.noContent().build();
    }

    private static void demandSteward(Caller caller) {
        if (!caller.has("catalogue-steward")) {
            throw ProblemException.notAllowed(
                    "Only the catalogue steward of the authority says who may publish for whom. Sign in with that role.");
        }
    }
}
