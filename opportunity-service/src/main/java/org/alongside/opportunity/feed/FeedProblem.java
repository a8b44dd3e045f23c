package org.alongside.opportunity.feed;

import org.jspecify.annotations.Nullable;

/**
 * Something in a document that is not as its format asks.
 *
 * @param code stable, kebab-case
 * @param recordType what kind of record it is about, such as {@code course}, or null for the document itself
 * @param recordId the record's external id, where it could be read
 * @param recordTitle the record's title, where it could be read
 * @param message what is wrong
 * @param remedy how the provider can mend it
 */
public record FeedProblem(
        Severity severity,
        String code,
        @Nullable String recordType,
        @Nullable String recordId,
        @Nullable String recordTitle,
        @Nullable Where where,
        String message,
        String remedy) {

    /** What a document says of itself can hold what no database does. */
    public FeedProblem {
        recordId = recordId == null ? null : Keepable.text(recordId);
        recordTitle = recordTitle == null ? null : Keepable.text(recordTitle);
        message = Keepable.text(message);
    }

    /** What became of the record. */
    public enum Severity {
        /** The document could not be read further. */
        DOCUMENT_BROKEN,
        /** The record was not taken; what was known of it before stays. */
        RECORD_REFUSED,
        /** The record was taken without this value. */
        VALUE_IGNORED,
        /** What is no longer in the document was kept, or will be, for the reason that is told. */
        REMOVAL_HELD
    }
}
