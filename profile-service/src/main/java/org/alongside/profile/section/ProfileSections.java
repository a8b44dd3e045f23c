package org.alongside.profile.section;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.kit.tenancy.Sql;

/** The versions of profile sections. */
interface ProfileSections {

    /** The newest version of each section that was written. */
    List<SectionVersion> newest(String tenant, UUID person);

    Optional<SectionVersion> newest(String tenant, UUID person, Section section);

    Optional<SectionVersion> newest(Sql sql, String tenant, UUID person, Section section);

    /** Versions below {@code before}, newest first. */
    List<SectionVersion> history(String tenant, UUID person, Section section, int before, int limit);

    /** Keeps a version. Returns false if somebody else has written that version meanwhile. */
    boolean add(Sql sql, String tenant, SectionVersion version);
}
