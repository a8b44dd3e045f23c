package org.alongside.bench.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The rival in the database: full text with the weights of the fields, a GIN index, and {@code ts_rank} for the order. */
final class PostgresWords implements Searcher, AutoCloseable {

    private final Connection connection;
    private final PreparedStatement select;

    PostgresWords(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement make = connection.createStatement()) {
            make.execute("""
                    create table words as
                    select opportunity_id, title,
                           setweight(to_tsvector('english', title), 'A')
                           || setweight(to_tsvector('english', subject_text), 'B')
                           || setweight(to_tsvector('english', coalesce(summary, '')), 'C')
                           || setweight(to_tsvector('english', coalesce(description, '')), 'D') as words
                      from opportunity where removed_at is null""");
            make.execute("create index on words using gin (words)");
            make.execute("vacuum analyze words");
        }
        select = connection.prepareStatement("""
                select w.opportunity_id, w.title, ts_rank(w.words, q) as rank
                  from words w, websearch_to_tsquery('english', ?) q
                 where w.words @@ q order by rank desc, w.opportunity_id limit\s""" + PAGE);
    }

    @Override
    public int find(String words) throws SQLException {
        select.setString(1, words);
        try (ResultSet rows = select.executeQuery()) {
            int found = 0;
            while (rows.next()) {
                found++;
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
