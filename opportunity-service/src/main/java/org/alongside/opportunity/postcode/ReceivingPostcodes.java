package org.alongside.opportunity.postcode;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.kit.problem.ProblemException;
import org.alongside.kit.tenancy.Caller;
import org.alongside.opportunity.CatalogueProblem;
import org.jspecify.annotations.Nullable;

/** Reads a file of postcodes as it comes and takes it in batches, so that memory holds one batch. */
@ApplicationScoped
class ReceivingPostcodes {
    private static final int BATCH = 5_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TakingPostcodes taking;
    private final EndingAPostcodeFile ending;

    ReceivingPostcodes(TakingPostcodes taking, EndingAPostcodeFile ending) {
        this.taking = taking;
        this.ending = ending;
    }

    /**
     * @throws ProblemException 403 for anybody but an operator, 422 {@code format-unknown}, 400 {@code upload-broken} where it ended too
     *     early: what had come is kept, and the same file can be sent again
     */
    PostcodeFileView receive(Caller caller, String name, InputStream body) {
        if (!caller.has("operator")) {
            throw ProblemException.notAllowed(
                    "Only an operator of the service can load postcodes. Use a client with this role.");
        }
        PostcodeTally tally = new PostcodeTally();
        PostcodeRows rows = null;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .ofCsvRecord(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            SortedMap<String, Placed> batch = new TreeMap<>();
            for (CsvRecord record : records) {
                if (rows == null) {
                    rows = recognised(record);
                    if (rows.format() == PostcodeFormat.ONS_POSTCODE_DIRECTORY) {
                        continue;
                    }
                }
                look(rows, record, batch, tally);
                if (batch.size() == BATCH) {
                    take(batch, tally);
                }
            }
            take(batch, tally);
        } catch (UncheckedIOException | CsvParseException | IOException broken) {
            end(name, rows, tally);
            throw new ProblemException(
                    CatalogueProblem.UPLOAD_BROKEN,
                    "The file broke off or cannot be read after row " + tally.read
                            + ". What came before is kept; send it again.");
        }
        if (rows == null) {
            throw unknown("The file is empty.");
        }
        end(name, rows, tally);
        return tally.view(name, rows.format());
    }

    private static PostcodeRows recognised(CsvRecord first) {
        if (first.getField(0).startsWith("PK\u0003\u0004")) {
            throw unknown("This is a ZIP archive: unpack it.");
        }
        PostcodeRows rows = PostcodeRows.of(first.getFields().stream()
                .map(cell -> cell.startsWith(BYTE_ORDER_MARK) ? cell.substring(1) : cell)
                .toList());
        if (rows == null) {
            throw unknown("The first row is that of no file of postcodes.");
        }
        return rows;
    }

    private static ProblemException unknown(String why) {
        return new ProblemException(
                CatalogueProblem.FORMAT_UNKNOWN,
                why
                        + " Send the CSV file of the ONS Postcode Directory with its header (pcds, lat, long, doterm), or a CSV file of"
                        + " Code-Point Open.");
    }

    private static void look(
            PostcodeRows rows, CsvRecord record, SortedMap<String, Placed> batch, PostcodeTally tally) {
        tally.read++;
        switch (rows.read(record.getFields())) {
            case PostcodeRows.Said.At at -> {
                if (batch.put(at.placed().postcode(), at.placed()) != null) {
                    tally.unchanged++;
                }
            }
            case PostcodeRows.Said.Terminated terminated -> tally.terminated++;
            case PostcodeRows.Said.Nowhere nowhere -> tally.withoutPlace++;
            case PostcodeRows.Said.Unreadable unreadable ->
                tally.refuse(record.getStartingLineNumber(), unreadable.why());
        }
    }

    private void take(SortedMap<String, Placed> batch, PostcodeTally tally) {
        if (!batch.isEmpty()) {
            TakingPostcodes.Taken taken = taking.take(batch.values());
            tally.added += taken.added();
            tally.changed += taken.changed();
            tally.unchanged += batch.size() - taken.added() - taken.changed();
            batch.clear();
        }
    }

    private void end(String name, @Nullable PostcodeRows rows, PostcodeTally tally) {
        if (rows != null) {
            ending.end(name, rows.format(), tally);
        }
    }
}
