package org.alongside.plan.app.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.plan.app.testing.Database;

/**
 * Which request did its work in which transaction. Every write leaves an access record with the request's correlation id in the
 * transaction of its effect, and PostgreSQL says of every row which transaction wrote it ({@code xmin}).
 */
final class Receipts {

    private final Map<String, List<Long>> transactions = new HashMap<>();

    static Receipts about(UUID personId) {
        Receipts receipts = new Receipts();
        Database.rows(
                "select correlation_id, xmin::text::bigint as transaction from access_record where subject_id = ?",
                row -> receipts.transactions
                        .computeIfAbsent(row.getString("correlation_id"), any -> new ArrayList<>())
                        .add(row.getLong("transaction")),
                personId);
        return receipts;
    }

    /** The transactions in which that request did something; none if it was refused or given its kept answer again. */
    List<Long> of(Attempt attempt) {
        return transactions.getOrDefault(attempt.correlation(), List.of());
    }
}
