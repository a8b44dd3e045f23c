package org.alongside.opportunity.feed.csv;

/** Why a row as such cannot be read. */
public enum Damage {
    NOT_UTF_8(
            "encoding-not-utf-8",
            "The row holds bytes that are not UTF-8, so its letters cannot be told.",
            "Save the spreadsheet as “CSV UTF-8 (comma delimited)” and send it again."),
    QUOTES(
            "quotes-broken",
            "A quotation mark in the row is opened and not closed, or something follows the closing one.",
            "Write a quotation mark inside a cell twice (\"\"), or save the file from a spreadsheet, which does so."),
    TOO_LONG(
            "row-too-long",
            "The row is longer than is read here.",
            "Shorten its text, or look for a quotation mark that is not closed."),
    TOO_MANY_CELLS(
            "too-many-cells",
            "The row has more cells than the header, so what belongs into which column cannot be told.",
            "Put cells with a comma in them into quotation marks, or save the file from a spreadsheet, which does so."),
    CUT_OFF("row-cut-off", "The document ends inside the row.", "Send the document again, whole.");

    private final String code;
    private final String message;
    private final String remedy;

    Damage(String code, String message, String remedy) {
        this.code = code;
        this.message = message;
        this.remedy = remedy;
    }

    public String code() {
        return code;
    }

    public String message() {
        return message;
    }

    public String remedy() {
        return remedy;
    }
}
