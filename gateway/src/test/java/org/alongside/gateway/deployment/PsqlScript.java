package org.alongside.gateway.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a psql script without psql, as far as docker/postgres uses its language: set, unset, getenv, ir,
 * connect, gexec, and the three ways to put a variable in. Anything else is refused.
 */
final class PsqlScript {
    interface Connecting {
        Connection to(String database) throws SQLException;
    }

    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(?:'(\\w+)'|\"(\\w+)\"|(\\w+))");

    private final Connecting connecting;
    private final Map<String, String> environment;
    private final Map<String, String> variables = new HashMap<>();
    private String database;

    PsqlScript(Connecting connecting, String database, Map<String, String> environment) {
        this.connecting = connecting;
        this.database = database;
        this.environment = Map.copyOf(environment);
    }

    void run(Path script) throws IOException, SQLException {
        StringBuilder statement = new StringBuilder();
        for (String line : Files.readAllLines(script)) {
            String code = line.strip();
            if (code.startsWith("--") || code.isEmpty()) {
                continue;
            }
            if (code.startsWith("\\")) {
                command(code.substring(1).split("\\s+"), script);
                continue;
            }
            statement.append(code).append('\n');
            if (code.endsWith("\\gexec")) {
                String query = statement.substring(0, statement.lastIndexOf("\\gexec"));
                for (String answer : execute(query)) {
                    execute(answer);
                }
                statement.setLength(0);
            } else if (code.endsWith(";")) {
                execute(statement.toString());
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalArgumentException(script + " ends in the middle of: " + statement);
        }
    }

    private void command(String[] words, Path script) throws IOException, SQLException {
        switch (words[0]) {
            case "set" -> {
                StringBuilder value = new StringBuilder();
                for (String word : List.of(words).subList(2, words.length)) {
                    value.append(interpolate(word));
                }
                variables.put(words[1], value.toString());
            }
            case "unset" -> variables.remove(words[1]);
            case "getenv" -> {
                String value = environment.get(words[2]);
                if (value != null) {
                    variables.put(words[1], value);
                }
            }
            case "ir" -> run(script.resolveSibling(words[1]));
            case "connect" -> database = interpolate(words[1]).replace("\"", "");
            default -> throw new IllegalArgumentException("\\" + words[0] + " is not understood here");
        }
    }

    private List<String> execute(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = connecting.to(database);
                Statement statement = connection.createStatement()) {
            boolean hasRows = statement.execute(interpolate(sql));
            if (hasRows) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        answers.add(rows.getString(1));
                    }
                }
            }
        }
        return answers;
    }

    private String interpolate(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(MatchResult found) {
        if (found.group(1) != null) {
            return "'" + variable(found.group(1)).replace("'", "''") + "'";
        }
        return found.group(2) != null
                ? "\"" + variable(found.group(2)).replace("\"", "\"\"") + "\""
                : variable(found.group(3));
    }

    private String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("the variable " + name + " has no value");
        }
        return value;
    }
}
