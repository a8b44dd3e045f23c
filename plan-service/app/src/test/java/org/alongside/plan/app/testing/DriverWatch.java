package org.alongside.plan.app.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Every statement that the service sends to PostgreSQL while it is open, and how many rows the server says it was about: read from what
 * the driver logs about its conversation with the server. A test that uses it lets the driver log everything and prepare nothing.
 */
public final class DriverWatch extends Handler implements AutoCloseable {

    /** The logger of the driver's conversation. */
    public static final String LOGGER = "org.postgresql.core.v3.QueryExecutorImpl";

    private static final Pattern PARSE =
            Pattern.compile("FE=> Parse\\(stmt=([^,]*),query=\"(.*)\",oids=", Pattern.DOTALL);
    private static final Pattern BIND = Pattern.compile("FE=> Bind\\(stmt=([^,]*),portal=");
    private static final Pattern STATUS = Pattern.compile("<=BE CommandStatus\\(([A-Z]+)(?: 0)?(?: ([0-9]+))?\\)");
    private static final Pattern TABLES = Pattern.compile("(?:from|join|into|update)\\s+([a-z_]+)");

    /**
     * A statement.
     *
     * @param text as it was sent
     * @param rows that it read or wrote, as the server counts them
     */
    public record Said(String text, long rows) {

        /** The verb, the tables and the rows: {@code select plan 1}. */
        public String inShort() {
            List<String> tables = new ArrayList<>();
            Matcher found = TABLES.matcher(text);
            while (found.find()) {
                if (!tables.contains(found.group(1)) && !found.group(1).equals("set")) {
                    tables.add(found.group(1));
                }
            }
            return text.strip().split("\\s", 2)[0] + " " + String.join("+", tables) + " " + rows;
        }

        boolean isAbout(String table) {
            return Stream.of(inShort().split("[ +]")).anyMatch(table::equals);
        }
    }

    private static final class Conversation {
        @Nullable
        String parsed;

        @Nullable
        String bound;

        final Deque<String> executed = new ArrayDeque<>();
    }

    private final Map<Long, Conversation> conversations = new HashMap<>();
    private final Map<String, String> prepared = new ConcurrentHashMap<>();
    private final List<Said> said = Collections.synchronizedList(new ArrayList<>());

    private DriverWatch() {}

    public static DriverWatch begin() {
        DriverWatch watch = new DriverWatch();
        Logger.getLogger(LOGGER).addHandler(watch);
        return watch;
    }

    /** What was said about any of these tables, in short and in the order in which the server answered. */
    public List<String> about(String... tables) {
        synchronized (said) {
            return said.stream()
                    .filter(one -> Stream.of(tables).anyMatch(one::isAbout))
                    .map(Said::inShort)
                    .toList();
        }
    }

    @Override
    public synchronized void publish(LogRecord record) {
        String line = ExtLogRecord.wrap(record).getFormattedMessage();
        Conversation conversation =
                conversations.computeIfAbsent(record.getLongThreadID(), thread -> new Conversation());
        Matcher parse = PARSE.matcher(line);
        Matcher bind = BIND.matcher(line);
        Matcher status = STATUS.matcher(line);
        if (parse.find()) {
            conversation.parsed = parse.group(2);
            prepared.put(parse.group(1), parse.group(2));
        } else if (bind.find()) {
            conversation.bound = bind.group(1).equals("null") ? conversation.parsed : prepared.get(bind.group(1));
        } else if (line.contains("FE=> Execute(")) {
            conversation.executed.add(conversation.bound == null ? "unknown" : conversation.bound);
        } else if (status.find()) {
            String statement = conversation.executed.poll();
            said.add(new Said(
                    statement == null ? "unknown" : statement,
                    status.group(2) == null ? 0 : Long.parseLong(status.group(2))));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger(LOGGER).removeHandler(this);
    }
}
