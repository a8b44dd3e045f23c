package org.alongside.profile.section;

import java.util.List;
import java.util.UUID;

/** A whole profile: every section, in their order. */
public record ProfileView(UUID personId, List<SectionView> sections) {

    public ProfileView {
        sections = List.copyOf(sections);
    }

    /** Only ever grows with a change, so it can tag the profile. */
    int versions() {
        return sections.stream().mapToInt(SectionView::version).sum();
    }
}
