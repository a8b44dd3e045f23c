package org.alongside.opportunity.feed.template;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.alongside.opportunity.feed.sheet.SheetTemplate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The spreadsheet to begin with, for a provider that has nothing else. */
@Path("/v1/feed-templates/plain-csv")
public class TemplateResource {

    @GET
    @Produces("text/csv;charset=utf-8")
    @Operation(operationId = "downloadTemplate")
    public Response download() {
        return Response.ok(SheetTemplate.csv())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"alongside-opportunities.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
