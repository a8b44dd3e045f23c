package org.alongside.gateway.portal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.alongside.kit.http.Versions;
import org.alongside.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The files that the portal's page loads: its own, and Swagger UI's from its jar. Nothing comes from another host. */
@Path("/portal/{file}")
public class PortalFiles {

    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/";
    private static final String SWAGGER_VERSION = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final Map<String, String> TYPES = Map.of(
            "portal.css", "text/css;charset=UTF-8",
            "console.js", "text/javascript;charset=UTF-8",
            "swagger-ui.css", "text/css;charset=UTF-8",
            "swagger-ui-bundle.js", "text/javascript;charset=UTF-8");

    private final Map<String, Loaded> loaded = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Loaded(byte[] bytes, String tag) {}

    /** The paths that these files have. */
    public static Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        TYPES.keySet().forEach(name -> paths.add("/portal/" + name));
        return paths;
    }

    @GET
    @Operation(hidden = true)
    public Response file(
            @PathParam("file") String name, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        String type = TYPES.get(name);
        if (type == null) {
            throw ProblemException.notFound();
        }
        Loaded file = load(name);
        Response answer = Versions.answer(file.bytes(), file.tag(), ifNoneMatch);
        return answer.getStatus() == 200
                ? Response.fromResponse(answer).type(type).build()
                : answer;
    }

    private synchronized Loaded load(String name) {
        return loaded.computeIfAbsent(name, PortalFiles::read);
    }

    private static Loaded read(String name) {
        String place = name.startsWith("swagger-ui") ? SWAGGER + swaggerVersion() + "/" + name : "portal/" + name;
        byte[] bytes = resource(place);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return new Loaded(bytes, Versions.tag(Long.toHexString(sum.getValue())));
    }

    private static String swaggerVersion() {
        Properties properties = new Properties();
        try (InputStream in = open(SWAGGER_VERSION)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    static byte[] resource(String place) {
        try (InputStream in = open(place)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String place) {
        InputStream in = PortalFiles.class.getClassLoader().getResourceAsStream(place);
        if (in == null) {
            throw new IllegalStateException(place + " is missing from the gateway's jars");
        }
        return in;
    }
}
