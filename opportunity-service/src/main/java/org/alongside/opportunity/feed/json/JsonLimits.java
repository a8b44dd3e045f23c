package org.alongside.opportunity.feed.json;

/**
 * What a document may ask of memory. Every limit is far above what honest feeds hold.
 *
 * @param recordBytes bytes of one record
 * @param depth objects and arrays inside each other in one record
 * @param text characters of one string of a record
 * @param tokens names, values and brackets of one record
 */
public record JsonLimits(int recordBytes, int depth, int text, int tokens) {
    public static final JsonLimits DEFAULT = new JsonLimits(4 << 20, 64, 1 << 20, 200_000);

    public static final int IDENTIFIER_LENGTH = 1_000;
    public static final int TITLE_LENGTH = 500;
    public static final int LINE_LENGTH = 2_000;
    public static final int TEXT_LENGTH = 20_000;

    /** How deep a document may go where nothing of it is kept. */
    static final int DOCUMENT_DEPTH = 1_000;
    /** Members beside the list of a page. */
    static final int PAGE_MEMBERS = 1_000;
}
