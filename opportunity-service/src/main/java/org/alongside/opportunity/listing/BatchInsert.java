package org.alongside.opportunity.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table as a batch goes over: each in one array of texts. The database takes arrays apart for a fraction of what a
 * document that holds the same rows would cost it.
 *
 * @param <R> a row
 */
final class BatchInsert<R> {
    private record Column<R>(String name, String value, Function<R, @Nullable Object> of) {}

    private final String table;
    private final List<String> sameForAll;
    private final List<Column<R>> columns = new ArrayList<>();

    /** @param sameForAll columns that have one value in all rows of a batch */
    BatchInsert(String table, String... sameForAll) {
        this.table = table;
        this.sameForAll = List.of(sameForAll);
    }

    /** @param type of the column in the database, which its text is cast to */
    BatchInsert<R> with(String name, String type, Function<R, @Nullable Object> of) {
        columns.add(new Column<>(name, type.equals("text") ? "r." + name : "cast(r." + name + " as " + type + ")", of));
        return this;
    }

    /** A column of bytes, of which the row has the hexadecimal digits. */
    BatchInsert<R> withHex(String name, Function<R, @Nullable Object> of) {
        columns.add(new Column<>(name, "decode(r." + name + ", 'hex')", of));
        return this;
    }

    /** The insert of a batch; its parameters are {@link #parameters}. */
    String insert() {
        return "insert into " + table + " ("
                + joined(Stream.concat(sameForAll.stream(), columns.stream().map(Column::name)))
                + ") select "
                + joined(Stream.concat(
                        sameForAll.stream().map(each -> "?"), columns.stream().map(Column::value)))
                + " from unnest(" + joined(columns.stream().map(each -> "cast(? as text[])")) + ") as r("
                + joined(columns.stream().map(Column::name)) + ")";
    }

    /** The same where a row with this key may be there already: then everything but the key and what never changes becomes as it is now. */
    String insertOrUpdate(List<String> key, List<String> kept, String more) {
        return insert() + " on conflict (" + String.join(", ", key) + ") do update set "
                + joined(Stream.concat(sameForAll.stream(), columns.stream().map(Column::name))
                        .filter(name -> !key.contains(name) && !kept.contains(name))
                        .map(name -> name + " = excluded." + name))
                + more;
    }

    /** @param values of the columns that are the same for all, in their order */
    @Nullable
    Object[] parameters(List<R> rows, Object... values) {
        if (values.length != sameForAll.size()) {
            throw new IllegalArgumentException(sameForAll + " need a value each");
        }
        @Nullable Object[] all = new @Nullable Object[values.length + columns.size()];
        System.arraycopy(values, 0, all, 0, values.length);
        for (int i = 0; i < columns.size(); i++) {
            Function<R, @Nullable Object> of = columns.get(i).of();
            @Nullable String[] texts = new @Nullable String[rows.size()];
            for (int row = 0; row < texts.length; row++) {
                Object value = of.apply(rows.get(row));
                texts[row] = value == null ? null : value.toString();
            }
            all[values.length + i] = texts;
        }
        return all;
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}
