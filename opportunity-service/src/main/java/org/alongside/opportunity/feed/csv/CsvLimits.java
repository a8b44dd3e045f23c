package org.alongside.opportunity.feed.csv;

/**
 * What a document may ask of memory. Every limit is far above what honest documents hold.
 *
 * @param rowCharacters of one row
 * @param cells of one row; the default is the number of columns that a spreadsheet can have
 * @param records with different ids in one document; the default is the number of rows that a spreadsheet can have
 * @param recordRows rows of one record
 * @param recordCharacters of the rows of one record
 * @param heldCharacters of rows that wait for the other rows of their record
 */
public record CsvLimits(
        int rowCharacters, int cells, int records, int recordRows, int recordCharacters, int heldCharacters) {
    public static final CsvLimits DEFAULT = new CsvLimits(1 << 20, 16_384, 1 << 20, 2_000, 4 << 20, 16 << 20);

    static final int IDENTIFIER_LENGTH = 1_000;
    static final int TITLE_LENGTH = 500;
    static final int LINE_LENGTH = 2_000;
    static final int TEXT_LENGTH = 20_000;
}
