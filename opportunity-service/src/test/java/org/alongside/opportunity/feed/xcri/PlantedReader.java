package org.alongside.opportunity.feed.xcri;

import java.sql.Connection;

/** Planted: a reader that knows a database. */
public final class PlantedReader {
    Class<?> knows() {
        return Connection.class;
    }
}
