package org.alongside.opportunity.feed.csv;

/** How the cells of a column are read, and what somebody who fills them in has to know of it. */
public enum CellKind {
    IDENTIFIER("a name of your own, at most 1,000 characters, that never changes"),
    LINE("a few words"),
    TEXT("text, with line breaks if you like, at most 20,000 characters"),
    LIST("one thing, or several with a semicolon or a line break between them"),
    YES_NO("yes or no"),
    WHOLE_NUMBER("a whole number"),
    DEGREES("decimal degrees (WGS 84), such as 54.5012"),
    MONEY("an amount in pounds, such as 45 or £1,250.50, or the word free"),
    DAY("a day, such as 2027-01-08, 08/01/2027 (day first) or 8 January 2027"),
    DATE("a day, a month such as January 2027, a year, or words"),
    DURATION("a number with minutes, hours, days, weeks, months or years, such as 10 weeks, or words"),
    SESSIONS("times with a semicolon or a line break between them, such as Tue 09:30-12:30; Thu 1pm-3pm,"
            + " or with days such as 2027-01-08 10:00-12:00"),
    WEB_ADDRESS("an address that starts with https:// or http://"),
    WORD("one of the words that are listed");

    private final String said;

    CellKind(String said) {
        this.said = said;
    }

    /** For whoever fills the column in. */
    public String said() {
        return said;
    }
}
