package org.alongside.opportunity.feed;

import org.jspecify.annotations.Nullable;

/**
 * Whether what a whole document no longer holds may be taken off offer. A document that has lost most of its records is
 * more often a mistake than the truth.
 */
final class RemovalGuard {
    /** So few may go, however small the feed is. */
    static final long ALWAYS_ALLOWED = 2;
    /** So few may go where at least half stays. */
    static final long FEW = 10;
    /** Beyond that, at most this share of what is on offer. */
    static final long LARGEST_PERCENTAGE = 20;

    private static final String SAY_SO =
            "If they are really gone, say so of each (recstatus 3 in XCRI-CAP, yes in the column withdrawn of a spreadsheet); otherwise send the document whole.";

    private RemovalGuard() {}

    /**
     * Why nothing may be removed, if so.
     *
     * @param read records that the document has, whatever became of them
     * @param unnamedRefusals records that were refused without it being known which they are
     * @return why nothing may be removed, or null where it may
     */
    static @Nullable FeedProblem objection(SeenRecords.Absence absence, long read, long unnamedRefusals) {
        if (absence.absent() == 0) {
            return null;
        }
        if (unnamedRefusals > 0) {
            return held(
                    "removal-held-for-refused",
                    absence.absent() + " records are no longer in the document, but records were refused that could be"
                            + " some of them, so all were kept.",
                    "Mend the refused records and send the document again.");
        }
        if (read == 0) {
            return held(
                    "removal-held-for-empty",
                    "The document has no records, and " + absence.absent() + " are on offer; they were kept.",
                    SAY_SO);
        }
        if (isMore(absence)) {
            return held(
                    "removal-held-for-share",
                    absence.absent() + " of " + absence.onOffer()
                            + " records are no longer in the document; that many at once were not removed.",
                    SAY_SO);
        }
        return null;
    }

    private static boolean isMore(SeenRecords.Absence absence) {
        long share = absence.absent() > FEW ? LARGEST_PERCENTAGE : 50;
        return absence.absent() > ALWAYS_ALLOWED && absence.absent() * 100 > absence.onOffer() * share;
    }

    private static FeedProblem held(String code, String message, String remedy) {
        return new FeedProblem(FeedProblem.Severity.REMOVAL_HELD, code, null, null, null, null, message, remedy);
    }
}
