package org.alongside.opportunity.feed.json;

/** How a document holds its records. */
public enum JsonForm {
    /** The document is one record. */
    ONE,
    /** An array of records. */
    ARRAY,
    /** An object that has an array of records, and may be one page of several. */
    PAGE,
    /** A record on every line. */
    LINES
}
