package org.alongside.opportunity.feed.xcri;

/**
 * What a document may ask of memory. Every limit is far above what honest feeds hold.
 *
 * @param depth elements inside elements
 * @param attributes of one element
 * @param markup characters of one tag, comment, CDATA section or processing instruction, which a parser holds whole
 * @param names different element and attribute names in one document, which a parser never forgets
 * @param recordElements elements of one course with its presentations, or of one provider without its courses
 * @param recordText characters of text in one such record
 */
record XcriLimits(int depth, int attributes, int markup, int names, int recordElements, int recordText) {
    static final XcriLimits DEFAULT = new XcriLimits(64, 64, 1 << 20, 5_000, 50_000, 4 << 20);

    static final int IDENTIFIER_LENGTH = 1_000;
    static final int TITLE_LENGTH = 500;
    static final int LINE_LENGTH = 2_000;
    /** The standard suggests cutting descriptive text at 4,000 characters; there is room here for more. */
    static final int TEXT_LENGTH = 20_000;
}
