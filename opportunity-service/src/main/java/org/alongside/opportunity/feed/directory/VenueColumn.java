package org.alongside.opportunity.feed.directory;

import org.alongside.opportunity.feed.csv.CellKind;
import org.alongside.opportunity.feed.csv.Column;

/** The columns of the venues file. */
enum VenueColumn implements Column {
    YOUR_VENUE_REFERENCE,
    VENUE_NAME,
    ADDRESS_LINE_1,
    ADDRESS_LINE_2,
    TOWN_OR_CITY,
    COUNTY,
    POSTCODE,
    EMAIL,
    PHONE,
    WEBSITE;

    @Override
    public String header() {
        return name();
    }

    @Override
    public boolean required() {
        return this == VENUE_NAME || this == POSTCODE;
    }

    @Override
    public CellKind kind() {
        return CellKind.LINE;
    }
}
