package org.alongside.gateway.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.alongside.kit.http.Correlation;
import org.alongside.kit.problem.Problem;

/** Writes problems as the answers of routes, which no exception mapper sees. */
final class ProblemAnswers {

    private final ObjectMapper mapper;

    ProblemAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends the answer with the problem; other headers may have been set before. */
    void end(HttpServerResponse out, String correlationId, Problem problem) {
        try {
            byte[] body = mapper.writeValueAsBytes(problem.correlated(correlationId));
            out.setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(Correlation.HEADER, correlationId)
                    .end(Buffer.buffer(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
