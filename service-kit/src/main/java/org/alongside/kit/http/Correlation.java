package org.alongside.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The id that ties the lines of one request together across services: {@code Correlation-Id}, or {@code X-Correlation-Id},
 * as sent (1 to 64 letters, digits, dots, dashes, underscores), otherwise made here. Every answer carries it.
 */
@RequestScoped
public class Correlation {

    public static final String HEADER = "Correlation-Id";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private String id = UUID.randomUUID().toString();

    public String id() {
        return id;
    }

    /** Whether a value that came with a request may be taken over as it is. */
    public static boolean isAcceptable(String value) {
        return ACCEPTED.matcher(value).matches();
    }

    void take(String given) {
        if (isAcceptable(given)) {
            id = given;
        }
    }

    /** Reads the id before anything else happens to the request and writes it into the answer. */
    public static class Filters {

        @Inject
        Correlation correlation;

        @ServerRequestFilter(preMatching = true, priority = 1)
        public void read(ContainerRequestContext request) {
            String given = request.getHeaderString(HEADER);
            if (given == null) {
                given = request.getHeaderString("X-" + HEADER);
            }
            if (given != null) {
                correlation.take(given);
            }
            MDC.put("correlationId", correlation.id());
        }

        @ServerResponseFilter
        public void write(ContainerResponseContext response) {
            response.getHeaders().putSingle(HEADER, correlation.id());
        }
    }
}
