package org.alongside.opportunity.listing;

/** Where an offering is taken part in. Source: XCRI-CAP 1.2, attendanceMode. */
public enum AttendanceMode {
    CAMPUS,
    DISTANCE_WITH_ATTENDANCE,
    DISTANCE,
    NON_CAMPUS,
    MIXED,
    ONLINE,
    WORK_BASED;

    /** Whether a person can take part from where they are, so that no journey has to be possible. */
    public boolean needsNoJourney() {
        return switch (this) {
            case DISTANCE, ONLINE -> true;
            case CAMPUS, DISTANCE_WITH_ATTENDANCE, NON_CAMPUS, MIXED, WORK_BASED -> false;
        };
    }
}
