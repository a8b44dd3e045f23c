package org.alongside.opportunity.feed;

/** The formats in which a feed can be read, each by a package of its own. */
public enum FeedFormat {
    XCRI_CAP_1_2,
    /** Services as Open Referral UK 3.0 has them: a page, a list, one record, or a record on every line. */
    OPEN_REFERRAL_UK_3_0,
    /** Courses as the Department for Education's course directory lists them and their updates. */
    DFE_COURSE_DIRECTORY_API,
    /** The same directory's bulk files, alone or together in an archive with its venues. */
    DFE_COURSE_DIRECTORY_CSV,
    /** Apprenticeship vacancies as the Department for Education's display advert API has them, version 2. */
    DFE_DISPLAY_ADVERT_V2,
    /** What a page or a document says of itself in schema.org's words. */
    SCHEMA_ORG_JSON_LD,
    /** A spreadsheet with the columns of the template. */
    PLAIN_CSV
}
