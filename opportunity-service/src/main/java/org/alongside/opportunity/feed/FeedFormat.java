package org.alongside.opportunity.feed;

import java.util.List;
import java.util.Locale;

/** The formats in which a feed can be read, each by a package of its own, and as what a document of each is sent. */
public enum FeedFormat {
    XCRI_CAP_1_2("application/xml", "text/xml", "application/*+xml", "text/*+xml"),
    /** Services as Open Referral UK 3.0 has them: a page, a list, one record, or a record on every line. */
    OPEN_REFERRAL_UK_3_0("application/json", "application/x-ndjson"),
    /** Courses as the Department for Education's course directory lists them and their updates. */
    DFE_COURSE_DIRECTORY_API("application/json", "application/x-ndjson"),
    /** The same directory's bulk files, alone or together in an archive with its venues. */
    DFE_COURSE_DIRECTORY_CSV("text/csv", "application/zip"),
    /** Apprenticeship vacancies as the Department for Education's display advert API has them, version 2. */
    DFE_DISPLAY_ADVERT_V2("application/json", "application/x-ndjson"),
    /** What a page or a document says of itself in schema.org's words. */
    SCHEMA_ORG_JSON_LD("application/ld+json", "application/json", "text/html"),
    /** A spreadsheet with the columns of the template. */
    PLAIN_CSV("text/csv"),
    /** A provider's own listings: put one by one, or a line for each. */
    PROVIDER_API("application/x-ndjson");

    private final List<String> mediaTypes;

    FeedFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The media types as which a document of this format is sent; a {@code *} stands for any name. The first is the usual one. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** Whether a document of that Content-Type can be one of this format. */
    boolean isSentAs(String contentType) {
        String plain = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaTypes.stream()
                .anyMatch(type -> plain.matches(type.replace("+", "\\+").replace("*", "[\\w.-]+")));
    }
}
