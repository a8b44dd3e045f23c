package org.alongside.opportunity.feed.xcri;

/**
 * What {@code recstatus} says about a record: 1 added, 2 updated, 3 deleted.
 * Source: XCRI-CAP, recstatus.
 */
enum RecordStatus {
    PRESENT,
    GONE,
    /** The value has no meaning, so whether to remove the record cannot be told. */
    UNKNOWN;

    static final String CODE = "recstatus-unknown";
    static final String REMEDY = "Use recstatus 1 for added, 2 for updated, 3 for deleted, or leave it out.";

    static RecordStatus of(Node record) {
        String status = record.attribute("recstatus");
        if (status == null) {
            return PRESENT;
        }
        return switch (status) {
            case "1", "2" -> PRESENT;
            case "3" -> GONE;
            default -> UNKNOWN;
        };
    }
}
