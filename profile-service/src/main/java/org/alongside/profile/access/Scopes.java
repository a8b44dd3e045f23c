package org.alongside.profile.access;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Scopes as the database and the answers hold them: in the order of the enum. */
public final class Scopes {

    private Scopes() {}

    /** The scopes in a text[] column. */
    public static Set<Scope> read(Array column) throws SQLException {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream((String[]) column.getArray()).map(Scope::valueOf).forEach(scopes::add);
        return scopes;
    }

    /** What goes into a text[] column. */
    public static String[] written(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).toArray(String[]::new);
    }

    public static List<Scope> listed(Set<Scope> scopes) {
        return scopes.stream().sorted().toList();
    }
}
