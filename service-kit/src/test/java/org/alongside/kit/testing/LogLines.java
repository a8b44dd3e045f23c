package org.alongside.kit.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged, at any level and with stack traces, from the making to the closing of this. */
public final class LogLines extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OWN = Logger.getLogger("org.alongside");
    private static final String FIRST = "from here on everything is kept";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level before = OWN.getLevel();

    private LogLines() {}

    /** Begins to keep what is logged. */
    public static LogLines keep() {
        LogLines kept = new LogLines();
        kept.setLevel(Level.ALL);
        ROOT.addHandler(kept);
        OWN.setLevel(Level.ALL);
        OWN.info(FIRST);
        return kept;
    }

    /** @throws AssertionError if nothing can be said because nothing was kept */
    public List<String> all() {
        if (lines.stream().noneMatch(line -> line.contains(FIRST))) {
            throw new AssertionError("the log was not heard");
        }
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord record) {
        StringWriter line = new StringWriter();
        line.append(record.getLoggerName()).append(' ').append(record.getMessage());
        line.append(Arrays.toString(record.getParameters()));
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(line));
        }
        lines.add(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        OWN.setLevel(before);
    }
}
