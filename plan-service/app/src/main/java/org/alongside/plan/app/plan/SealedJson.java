package org.alongside.plan.app.plan;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.alongside.kit.crypto.SubjectCipher;

/** The one way of personal text into this service's tables and out again: as JSON or bytes, sealed under the person's key. */
@ApplicationScoped
class SealedJson {

    private final SubjectCipher cipher;
    private final ObjectMapper mapper;

    SealedJson(SubjectCipher cipher, ObjectMapper mapper) {
        this.cipher = cipher;
        // A row written by the next release may have fields that this one does not know (expand and contract).
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    byte[] seal(String tenant, UUID personId, String column, String row, Object value) {
        try {
            return sealBytes(tenant, personId, column, row, mapper.writeValueAsBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T open(String tenant, UUID personId, String column, String row, byte[] sealed, Class<T> type) {
        try {
            return mapper.readValue(openBytes(tenant, personId, column, row, sealed), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sealBytes(String tenant, UUID personId, String column, String row, byte[] bytes) {
        return cipher.seal(new SubjectCipher.Place(tenant, personId, column, row), bytes);
    }

    byte[] openBytes(String tenant, UUID personId, String column, String row, byte[] sealed) {
        return cipher.open(new SubjectCipher.Place(tenant, personId, column, row), sealed);
    }
}
