package org.alongside.plan.app.correction;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.plan.app.plan.PlanRequests;
import org.alongside.plan.app.plan.PlanRequests.Write;
import org.alongside.plan.engine.CorrectionCommand;
import org.alongside.plan.engine.correction.Annotation;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.words.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Slips of the pen in agreed titles, put right beside them. */
@Path("/v1/plans/{planId}/annotations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class AnnotationResource {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_TITLE = 200;

    private final PlanRequests requests;

    AnnotationResource(PlanRequests requests) {
        this.requests = requests;
    }

    record NewAnnotation(
            Annotation.@Nullable About about,
            @Nullable UUID id,
            @Nullable String agreed,
            @Nullable String corrected,
            @Nullable String reason) {
        CorrectionCommand.Annotate command() {
            new FieldChecks()
                    .present("/about", about)
                    .present("/id", id)
                    .text("/agreed", agreed, LONGEST_TITLE)
                    .text("/corrected", corrected, LONGEST_TITLE)
                    .text("/reason", reason, LONGEST)
                    .orRefuse();
            return new CorrectionCommand.Annotate(
                    Objects.requireNonNull(about),
                    Objects.requireNonNull(id),
                    Words.of(Objects.requireNonNull(agreed)),
                    Words.of(Objects.requireNonNull(corrected)),
                    Words.of(Objects.requireNonNull(reason)));
        }
    }

    record NewObjection(@Nullable String words) {
        CorrectionCommand.Object command(UUID annotationId) {
            new FieldChecks().text("/words", words, LONGEST).orRefuse();
            return new CorrectionCommand.Object(new ItemId(annotationId), Words.of(Objects.requireNonNull(words)));
        }
    }

    @POST
    @Operation(operationId = "annotate")
    public Response annotate(
            @PathParam("planId") UUID planId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewAnnotation body) {
        return requests.add(
                requests.allow(planId),
                new Write(
                        "annotate",
                        "annotations",
                        key,
                        ifMatch,
                        FieldChecks.body(body).command()));
    }

    @GET
    @Operation(operationId = "listAnnotations")
    public Response list(
            @PathParam("planId") UUID planId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo asked) {
        return requests.list(requests.allow(planId), "listAnnotations", Item.Kind.ANNOTATION, after, limit, asked);
    }

    @POST
    @Path("/{annotationId}/objections")
    @Operation(operationId = "objectToAnnotation")
    public Response object(
            @PathParam("planId") UUID planId,
            @PathParam("annotationId") UUID annotationId,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable NewObjection body) {
        return requests.change(
                requests.allow(planId),
                new Write(
                        "objectToAnnotation",
                        "annotations/" + annotationId,
                        key,
                        ifMatch,
                        FieldChecks.body(body).command(annotationId)));
    }
}
