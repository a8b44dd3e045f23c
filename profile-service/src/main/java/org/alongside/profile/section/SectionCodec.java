package org.alongside.profile.section;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.alongside.kit.crypto.SubjectCipher;
import org.alongside.kit.json.JsonRules;

/** What a section says, as JSON sealed under the person's key, bound to its section and version. */
@ApplicationScoped
class SectionCodec {

    /** The release before this one has to read what this one writes, so unknown fields are passed over. */
    private final ObjectMapper mapper =
            JsonRules.apply(new ObjectMapper()).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final SubjectCipher cipher;

    SectionCodec(SubjectCipher cipher) {
        this.cipher = cipher;
    }

    byte[] sealed(String tenant, SectionVersion version) {
        try {
            return cipher.seal(
                    place(tenant, version.personId(), version.section(), version.version()),
                    mapper.writeValueAsBytes(version.content()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    SectionContent opened(String tenant, UUID person, Section section, int version, byte[] sealed) {
        try {
            return mapper.readValue(cipher.open(place(tenant, person, section, version), sealed), SectionContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SubjectCipher.Place place(String tenant, UUID person, Section section, int version) {
        return new SubjectCipher.Place(
                tenant, person, "profile_section_version.content", section.path() + "/" + version);
    }
}
