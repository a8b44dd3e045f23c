package org.alongside.opportunity.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.opportunity.publishing.MaySpeakFor;
import org.alongside.opportunity.publishing.PublishingRights;

/** Finds out, and tells the database, for whom a caller speaks. */
@ApplicationScoped
class Readers {
    private final PublishingRights rights;

    Readers(PublishingRights rights) {
        this.rights = rights;
    }

    Reader of(Sql sql, Caller caller) {
        MaySpeakFor may = rights.of(sql, caller);
        String feeds = may.every() ? Reader.ALL : may.isNobody() ? "" : feeds(sql, caller, may);
        sql.one("select set_config('app.speaking_for', ?, true) as feeds", row -> row.getString("feeds"), feeds);
        return new Reader(caller, feeds);
    }

    private static String feeds(Sql sql, Caller caller, MaySpeakFor may) {
        return sql
                .list(
                        "select feed_id from feed where tenant_id = ? and provider_key = any (?)",
                        row -> row.getString("feed_id"),
                        caller.tenant(),
                        may.keys().toArray(String[]::new))
                .stream()
                .collect(Collectors.joining(","));
    }
}
