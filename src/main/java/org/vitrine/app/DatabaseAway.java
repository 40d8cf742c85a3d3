package org.vitrine.app;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/// Tells a database that is away from a mistake of ours. What a transaction or a pool throws wraps the reason, as a
/// cause or as something suppressed, so all of them are looked at.
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean explains(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable one = open.remove();
            if (!seen.add(one)) {
                continue;
            }
            if (isAway(one)) {
                return true;
            }
            for (Throwable below : one.getSuppressed()) {
                open.add(below);
            }
            if (one.getCause() != null) {
                open.add(one.getCause());
            }
        }
        return false;
    }

    private static boolean isAway(Throwable one) {
        return switch (one) {
            case JDBCConnectionException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case SQLException sql -> isAway(sql.getSQLState()) || isFromThePool(sql);
            default -> false;
        };
    }

    /// Class 08 is "connection exception" (ISO 9075-2, subclause 24.1); 57P01 to 57P05 are PostgreSQL's shutdowns
    /// ("PostgreSQL Error Codes", class 57).
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    /// The pool's own exceptions have no state: nothing came in time, or a connection broke while it was held.
    private static boolean isFromThePool(SQLException sql) {
        String message = sql.getMessage();
        return sql.getSQLState() == null
                && message != null
                && (message.contains("cquisition timeout") || message.contains("onnection is closed"));
    }
}
