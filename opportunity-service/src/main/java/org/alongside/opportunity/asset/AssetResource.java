package org.alongside.opportunity.asset;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.access.AccessRecorder;
import org.alongside.kit.idempotency.IdempotentRequests;
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

/** What neighbours and communities offer. */
@Path("/v1/assets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AssetResource {
    private final CurrentCaller caller;
    private final Assets assets;
    private final RecordingAnAsset recording;
    private final EndingAnAsset ending;
    private final AccessRecorder access;
    private final IdempotentRequests idempotent;
    private final Clock clock;

    AssetResource(
            CurrentCaller caller,
            Assets assets,
            RecordingAnAsset recording,
            EndingAnAsset ending,
            AccessRecorder access,
            IdempotentRequests idempotent,
            Clock clock) {
        this.caller = caller;
        this.assets = assets;
        this.recording = recording;
        this.ending = ending;
        this.access = access;
        this.idempotent = idempotent;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordAsset")
    public Response record(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable NewAsset body) {
        Caller who = caller.get();
        return idempotent.answer(who, "recordAsset", key, () -> AssetKeepers.demand(who), () -> {
            NewAsset.Checked asset = FieldChecks.body(body).checked(LocalDate.ofInstant(clock.instant(), Assets.PLACE));
            if (asset.visibility() == Visibility.AUTHORITY) {
                AssetKeepers.demandStaff(who);
            } else if (!who.has("person")) {
                throw ProblemException.notAllowed(
                        "What is one person's own is kept by that person. Record it for the authority, or let the person do it.");
            }
            return recording.record(who, asset);
        });
    }

    @GET
    @Operation(operationId = "listAssets")
    public Response list(@Context UriInfo uri) {
        Caller who = reader();
        var query = uri.getQueryParameters();
        QueryParameters.only(query.keySet(), Set.of("after", "limit"));
        int limit = QueryParameters.limit(QueryParameters.single("limit", query.get("limit")));
        String after = QueryParameters.single("after", query.get("after"));
        List<AssetView> page = assets.list(who, clock.instant(), after == null ? null : Cursor.id(after), limit + 1);
        access.read(who, "listAssets", null, "assets");
        return PageAnswer.of(Page.fromOneMore(page, limit, asset -> Cursor.of(asset.assetId())), uri);
    }

    @GET
    @Path("/{assetId}")
    @Operation(operationId = "readAsset")
    public Response read(@PathParam("assetId") String assetId) {
        Caller who = reader();
        UUID id = PathId.of(assetId);
        AssetView asset = assets.find(who, clock.instant(), id).orElseThrow(ProblemException::notFound);
        access.read(who, "readAsset", null, "asset/" + id);
        return Response.ok(asset)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @DELETE
    @Path("/{assetId}")
    @Operation(operationId = "endAsset")
    public Response end(@PathParam("assetId") String assetId) {
        Caller who = caller.get();
        AssetKeepers.demand(who);
        ending.end(who, PathId.of(assetId));
        return Response.noContent().build();
    }

    /** Who lives or works with people of the authority; a client of providers or another service has no business with neighbours. */
    private Caller reader() {
        Caller who = caller.get();
        if (who.has("provider") || who.has("service")) {
            throw ProblemException.notAllowed(
                    "What neighbours offer is shown to the people of the authority and to who works with them.");
        }
        return who;
    }
}
