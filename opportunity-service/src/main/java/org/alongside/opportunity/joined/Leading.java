package org.alongside.opportunity.joined;

import java.util.Comparator;
import java.util.List;

/** Which of two leads where a rule joins them: the provider's own words before a directory's, then what was here first. */
final class Leading {
    private static final List<String> FORMATS = List.of(
            "PROVIDER_API",
            "XCRI_CAP_1_2",
            "SCHEMA_ORG_JSON_LD",
            "PLAIN_CSV",
            "OPEN_REFERRAL_UK_3_0",
            "DFE_DISPLAY_ADVERT_V2",
            "DFE_COURSE_DIRECTORY_API",
            "DFE_COURSE_DIRECTORY_CSV");

    static final Comparator<Traits> FIRST = Comparator.comparingInt((Traits traits) -> place(traits.format()))
            .thenComparing(Traits::createdAt)
            .thenComparing(traits -> traits.opportunityId().toString());

    private Leading() {}

    private static int place(String format) {
        int place = FORMATS.indexOf(format);
        return place < 0 ? FORMATS.size() : place;
    }
}
