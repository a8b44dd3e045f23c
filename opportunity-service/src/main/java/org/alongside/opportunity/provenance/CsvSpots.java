package org.alongside.opportunity.provenance;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The cells of a record of CSV by the names of their columns. A kept record begins with its header; rows are counted after it. */
final class CsvSpots {
    private CsvSpots() {}

    static List<Spot> of(String record) {
        int end = record.indexOf('\n');
        String header = end < 0 ? record : record.substring(0, end);
        char separator = Stream.of(',', ';', '\t')
                .max((one, other) -> Long.compare(count(header, one), count(header, other)))
                .orElse(',');
        List<Spot> spots = new ArrayList<>();
        List<String> columns = List.of();
        int number = 0;
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(record)) {
            for (CsvRecord row : rows) {
                if (columns.isEmpty() || row.getFields().equals(columns)) {
                    columns = List.copyOf(row.getFields());
                    continue;
                }
                number++;
                for (int i = 0; i < row.getFieldCount() && spots.size() < Spots.MOST; i++) {
                    String name = i < columns.size() ? columns.get(i) : "column " + (i + 1);
                    if (!row.getField(i).isBlank()) {
                        spots.add(new Spot(name.strip() + ", row " + number, row.getField(i)));
                    }
                }
            }
            return spots;
        } catch (CsvParseException | java.io.IOException notCsv) {
            return List.of();
        }
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
