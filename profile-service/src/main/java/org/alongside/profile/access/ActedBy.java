package org.alongside.profile.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.alongside.kit.tenancy.Sql;

/**
 * Who did something, and when.
 *
 * @param as as what they acted
 * @param account the opaque subject of their sign-in
 */
public record ActedBy(Relation as, String account, Instant at) {

    /** What the columns {@code <prefix>_as}, {@code _by} and {@code _at} hold, none of them null. */
    public static ActedBy read(ResultSet row, String prefix) throws SQLException {
        return new ActedBy(
                Relation.valueOf(row.getString(prefix + "_as")),
                row.getString(prefix + "_by"),
                Sql.instant(row, prefix + "_at"));
    }
}
