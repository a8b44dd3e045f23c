package org.alongside.kit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.Problem;
import org.alongside.kit.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Holds JSON bodies to their limit and remembers the hash of the bytes, by which a repeated request is known. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class BodyLimit implements ReaderInterceptor {

    @ConfigProperty(name = "alongside.json-body-limit", defaultValue = "262144")
    int limitInBytes;

    @Inject
    Digest digest;

    static Problem tooLarge() {
        return Problem.of(
                CommonProblem.BODY_TOO_LARGE,
                "The body is larger than this operation takes. Send less, or in several requests.");
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            InputStream in = context.getInputStream();
            byte[] body = in.readNBytes(limitInBytes + 1);
            if (body.length > limitInBytes) {
                throw new ProblemException(tooLarge());
            }
            if (!isUtf8(body)) {
                throw new ProblemException(
                        CommonProblem.MALFORMED_JSON,
                        "The body is not UTF-8. Send the JSON as UTF-8; nothing was changed.");
            }
            digest.take(body);
            context.setInputStream(new ByteArrayInputStream(body));
            Object value = context.proceed();
            if (value == null) {
                throw new ProblemException(
                        isBlank(body) ? CommonProblem.MALFORMED_JSON : CommonProblem.WRONG_TYPE,
                        "This operation takes a JSON body, and there is none. Compare it with /openapi.");
            }
            return value;
        }
        return context.proceed();
    }

    /** JSON is UTF-8 (RFC 8259 section 8.1), and no JSON text has a NUL byte; every one in UTF-16 or UTF-32 has. */
    private static boolean isUtf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .chars()
                    .noneMatch(c -> c == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** White space as JSON has it (RFC 8259 section 2). */
    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** SHA-256 of the JSON body of this request, in hexadecimal; of no bytes where there was none. */
    @RequestScoped
    public static class Digest {

        private String value = sha256(new byte[0]);

        /** A method and not the field: what is injected is a proxy, whose own field nobody reads. */
        void take(byte[] body) {
            value = sha256(body);
        }

        public String hex() {
            return value;
        }
    }
}
