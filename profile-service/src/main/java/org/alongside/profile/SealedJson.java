package org.alongside.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.alongside.kit.crypto.SubjectCipher;
import org.alongside.kit.json.JsonRules;

/** Values as JSON, sealed under the key of the person whom they are about and bound to their place. */
@ApplicationScoped
public class SealedJson {

    /** The release before this one has to read what this one writes, so unknown fields are passed over. */
    private final ObjectMapper mapper =
            JsonRules.apply(new ObjectMapper()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final SubjectCipher cipher;

    SealedJson(SubjectCipher cipher) {
        this.cipher = cipher;
    }

    /** The value, for this place alone. */
    public byte[] sealed(SubjectCipher.Place place, Object value) {
        try {
            return cipher.seal(place, mapper.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was sealed for this place. */
    public <T> T opened(SubjectCipher.Place place, byte[] sealed, Class<T> type) {
        try {
            return mapper.readValue(cipher.open(place, sealed), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
