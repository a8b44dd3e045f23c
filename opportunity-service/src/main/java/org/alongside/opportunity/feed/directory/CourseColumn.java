package org.alongside.opportunity.feed.directory;

import org.alongside.opportunity.feed.csv.CellKind;
import org.alongside.opportunity.feed.csv.Column;

/**
 * The columns of the course files. The first is of courses that the Learning Aims Reference Service has, the next four are of those
 * that it does not have, all others are of both.
 */
enum CourseColumn implements Column {
    LARS_QAN(CellKind.LINE),
    COURSE_TYPE(CellKind.LINE),
    SECTOR(CellKind.LINE),
    EDUCATION_LEVEL(CellKind.LINE),
    AWARDING_BODY(CellKind.LINE),
    WHO_THIS_COURSE_IS_FOR(CellKind.TEXT),
    ENTRY_REQUIREMENTS(CellKind.TEXT),
    WHAT_YOU_WILL_LEARN(CellKind.TEXT),
    HOW_YOU_WILL_LEARN(CellKind.TEXT),
    WHAT_YOU_WILL_NEED_TO_BRING(CellKind.TEXT),
    HOW_YOU_WILL_BE_ASSESSED(CellKind.TEXT),
    WHERE_NEXT(CellKind.TEXT),
    COURSE_NAME(CellKind.LINE),
    YOUR_REFERENCE(CellKind.LINE),
    DELIVERY_MODE(CellKind.WORD),
    START_DATE(CellKind.DAY),
    FLEXIBLE_START_DATE(CellKind.YES_NO),
    VENUE_NAME(CellKind.LINE),
    YOUR_VENUE_REFERENCE(CellKind.LINE),
    NATIONAL_DELIVERY(CellKind.YES_NO),
    SUB_REGION(CellKind.LIST),
    COURSE_WEBPAGE(CellKind.WEB_ADDRESS),
    COST(CellKind.MONEY),
    COST_DESCRIPTION(CellKind.LINE),
    DURATION(CellKind.WHOLE_NUMBER),
    DURATION_UNIT(CellKind.WORD),
    STUDY_MODE(CellKind.WORD),
    ATTENDANCE_PATTERN(CellKind.WORD);

    private final CellKind kind;

    CourseColumn(CellKind kind) {
        this.kind = kind;
    }

    @Override
    public String header() {
        return name();
    }

    @Override
    public boolean required() {
        return this == COURSE_NAME || this == DELIVERY_MODE;
    }

    @Override
    public CellKind kind() {
        return kind;
    }
}
