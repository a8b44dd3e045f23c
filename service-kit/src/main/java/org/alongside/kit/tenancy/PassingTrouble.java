package org.alongside.kit.tenancy;

import java.sql.SQLException;
import java.util.Optional;

/** Tells what a database could not do just now from what it will never do. */
public final class PassingTrouble {

    private PassingTrouble() {}

    /** Whether the same request may well succeed in a moment: the database was too busy, or not reachable. */
    public static boolean isBehind(Throwable failure) {
        return find(failure).isPresent();
    }

    /** What the trouble was, for a log: PostgreSQL's code and not its message, which can quote what somebody wrote. */
    public static Optional<String> find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return Optional.of(
                        sql.getSQLState() == null ? "no connection was free" : "SQLSTATE " + sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    /** By the classes of PostgreSQL's error codes (its manual, appendix A). */
    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        if (state == null) { // PostgreSQL always has a code; the pool has none to say that nothing was free in time
            StackTraceElement[] trace = e.getStackTrace();
            return trace.length > 0 && trace[0].getClassName().equals("io.agroal.pool.ConnectionPool");
        }
        return state.startsWith("08") // no connection
                || state.startsWith("53") // out of connections, memory or disk
                || state.startsWith("57") // cancelled, out of time, or shutting down
                || state.equals("55P03") // the lock was not free in time
                || state.equals("40001") // two transactions could not both be
                || state.equals("40P01"); // they waited for each other
    }
}
