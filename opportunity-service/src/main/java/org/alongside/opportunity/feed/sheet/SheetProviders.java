package org.alongside.opportunity.feed.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.csv.Cells;
import org.alongside.opportunity.feed.csv.CsvLimits;
import org.alongside.opportunity.feed.csv.DocumentBroken;
import org.alongside.opportunity.feed.csv.Header;
import org.alongside.opportunity.feed.csv.Row;
import org.alongside.opportunity.feed.csv.RowIssues;
import org.alongside.opportunity.feed.csv.Words;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** What all rows together say about each provider; a provider is known by its name. */
final class SheetProviders {
    static final int LONGEST_NAME = 500;
    private static final int LONGEST_CELL = 2_000;
    /** UK provider reference number: eight digits, the first a 1. Source: UK Register of Learning Providers. */
    private static final Pattern UKPRN = Pattern.compile("1\\d{7}");

    private static final List<SheetColumn> COLUMNS =
            List.of(SheetColumn.UKPRN, SheetColumn.USER_LED, SheetColumn.INTERESTS, SheetColumn.PROVIDER_URL);

    private final int limit;
    private final Consumer<FeedEvent> sink;
    private final Map<String, Said> providers = new LinkedHashMap<>();
    private long characters;

    SheetProviders(CsvLimits limits, Consumer<FeedEvent> sink) {
        this.limit = limits.recordCharacters();
        this.sink = sink;
    }

    /** What has been said of one provider, where it was said first, and of which columns it has been told that rows differ. */
    private record Said(
            String name,
            int row,
            Header<SheetColumn> header,
            Map<SheetColumn, String> cells,
            Map<SheetColumn, Boolean> told) {}

    /** The id of the provider that a name names. */
    static String id(String name) {
        return Cut.to(Words.line(name).toLowerCase(Locale.ROOT), LONGEST_NAME);
    }

    /**
     * @throws DocumentBroken where more is said of providers than is held here
     */
    void learn(Row<SheetColumn> row) throws DocumentBroken {
        String name = row.damage() == null ? row.written(SheetColumn.PROVIDER) : null;
        if (name == null) {
            return;
        }
        Said said = providers.get(id(name));
        if (said == null) {
            String line = Cut.to(Words.line(name), LONGEST_NAME);
            said = new Said(
                    line,
                    row.number(),
                    row.header(),
                    new EnumMap<>(SheetColumn.class),
                    new EnumMap<>(SheetColumn.class));
            providers.put(id(name), said);
            characters += line.length() * 2L + 100;
        }
        for (SheetColumn column : COLUMNS) {
            String written = row.written(column);
            if (written != null) {
                learn(said, row, column, Cut.to(written, LONGEST_CELL));
            }
        }
        if (characters > limit) {
            throw new DocumentBroken(
                    "too-many-providers",
                    row.where(SheetColumn.PROVIDER),
                    "The document names more providers than are read from one spreadsheet.",
                    "Give every provider a feed of its own.");
        }
    }

    private void learn(Said said, Row<SheetColumn> row, SheetColumn column, String written) {
        String before = said.cells().putIfAbsent(column, written);
        if (before == null) {
            characters += written.length();
        } else if (!before.strip().equalsIgnoreCase(written.strip())
                && said.told().put(column, true) == null) {
            RowIssues issues = new RowIssues(sink, "provider", "");
            issues.identified(id(said.name()));
            issues.titled(said.name());
            issues.valueIgnored(
                    row.where(column),
                    "rows-disagree",
                    "The cell “" + column.header() + "” says something else of the same provider than a row before it,"
                            + " which was taken.",
                    "Write the same into every row of the provider, or leave all but the first blank.");
        }
    }

    /** Gives every provider out. */
    void give() {
        providers.forEach((id, said) -> sink.accept(new FeedEvent.ProviderRead(provider(id, said), true)));
        providers.clear();
    }

    private Provider provider(String id, Said said) {
        RowIssues issues = new RowIssues(sink, "provider", "");
        issues.identified(id);
        issues.titled(said.name());
        Cells<SheetColumn> cells = new Cells<>(List.of(row(said)), issues);
        return new Provider(
                id,
                ukprn(cells, issues),
                said.name(),
                null,
                cells.webAddress(SheetColumn.PROVIDER_URL),
                List.of(),
                cells.yesNo(SheetColumn.USER_LED),
                cells.list(SheetColumn.INTERESTS),
                null);
    }

    /** What was said, as if it stood in one row. */
    private static Row<SheetColumn> row(Said said) {
        List<String> cells = new ArrayList<>(Collections.nCopies(said.header().width(), ""));
        said.cells().forEach((column, written) -> cells.set(said.header().position(column) - 1, written));
        return new Row<>(said.row(), said.header(), cells, "", null);
    }

    private static @Nullable String ukprn(Cells<SheetColumn> cells, RowIssues issues) {
        String ukprn = cells.line(SheetColumn.UKPRN);
        if (ukprn == null || UKPRN.matcher(ukprn).matches()) {
            return ukprn;
        }
        issues.valueIgnored(
                cells.where(SheetColumn.UKPRN),
                "ukprn-unreadable",
                "The UKPRN is not eight digits that start with 1, so it was ignored.",
                "Look the number up in the UK Register of Learning Providers.");
        return null;
    }
}
