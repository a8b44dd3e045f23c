package org.alongside.profile.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alongside.kit.crypto.SubjectCipher;
import org.alongside.profile.SealedJson;

/** What a section says, sealed under the person's key, bound to its section and version. */
@ApplicationScoped
class SectionCodec {

    private final SealedJson json;

    SectionCodec(SealedJson json) {
        this.json = json;
    }

    byte[] sealed(String tenant, SectionVersion version) {
        return json.sealed(place(tenant, version.personId(), version.section(), version.version()), version.content());
    }

    SectionContent opened(String tenant, UUID person, Section section, int version, byte[] sealed) {
        return json.opened(place(tenant, person, section, version), sealed, SectionContent.class);
    }

    private static SubjectCipher.Place place(String tenant, UUID person, Section section, int version) {
        return new SubjectCipher.Place(
                tenant, person, "profile_section_version.content", section.path() + "/" + version);
    }
}
