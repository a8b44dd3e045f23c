package org.alongside.opportunity.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.CurrentCaller;
import org.alongside.opportunity.CatalogueProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells the format of a document by its beginning, for whoever has a document and not its specification. */
@Path("/v1/feed-recognitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RecognitionResource {
    private static final int HEAD = 64 << 10;

    private final CurrentCaller caller;
    private final List<FeedReader> readers;

    RecognitionResource(CurrentCaller caller, Instance<FeedReader> readers) {
        this.caller = caller;
        this.readers = readers.stream()
                .sorted(Comparator.comparing(FeedReader::format))
                .toList();
    }

    /** What a document is, and as what it is sent. */
    record Recognised(FeedFormat format, String mediaType) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "recogniseFeed")
    public Response recognise(InputStream body) throws IOException {
        FeedWriters.demand(caller.get());
        byte[] head = body.readNBytes(HEAD);
        return readers.stream()
                .filter(reader -> reader instanceof Recognises telling && telling.recognises(head))
                .findFirst()
                .map(reader -> Response.ok(new Recognised(reader.format(), mediaType(reader.format(), head)))
                        .build())
                .orElseThrow(() -> new ProblemException(
                        CatalogueProblem.FORMAT_UNKNOWN,
                        "This is the beginning of no format that is read here. The contract at /openapi lists them; a spreadsheet is"
                                + " read with the columns of the template."));
    }

    /** An archive is the only one that can be told from the other documents of its format by the first bytes alone. */
    private static String mediaType(FeedFormat format, byte[] head) {
        boolean isZip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
        return isZip && format.mediaTypes().contains("application/zip")
                ? "application/zip"
                : format.mediaTypes().getFirst();
    }
}
