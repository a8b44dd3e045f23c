package org.alongside.opportunity.provenance;

import java.util.List;
import java.util.Locale;

/** Takes a kept record apart into its values. A record that cannot be taken apart has none. */
final class Spots {
    /** More than this of one record are not looked at. */
    static final int MOST = 20_000;

    private Spots() {}

    /** @param format of the feed that the record came by */
    static List<Spot> of(String format, String record) {
        String name = format.toUpperCase(Locale.ROOT);
        if (name.startsWith("XCRI")) {
            return XmlSpots.of(record);
        }
        return name.endsWith("CSV") ? CsvSpots.of(record) : JsonSpots.of(record);
    }
}
