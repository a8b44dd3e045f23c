package org.alongside.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The commands behind {@code ./alongside}. Exit codes: 0 done, 1 it did not work (one sentence on standard error), 2 the
 * command was not understood.
 */
@Command(
        name = "alongside",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            PostcodesCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            VerifyHistoryCommand.class
        })
public final class Main implements Callable<Integer> {
    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty(
                "slf4j.internal.verbosity", "ERROR"); // a library logs, nobody here listens, and that is fine
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new HelpCommand());
        line.setParameterExceptionHandler(Main::notUnderstood);
        line.setExecutionExceptionHandler((problem, at, result) -> {
            if (problem instanceof CannotStart) {
                System.err.println("alongside: " + problem.getMessage());
                return 1;
            }
            throw problem;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() {
        printHelp(System.out);
        return 0;
    }

    private static int notUnderstood(ParameterException problem, String[] arguments) {
        String sentence = problem instanceof UnmatchedArgumentException unmatched
                ? "\"" + String.join(" ", unmatched.getUnmatched()) + "\" is not understood"
                : String.valueOf(problem.getMessage()).replaceAll("\\.$", "");
        System.err.println("alongside: " + sentence + "; ./alongside help lists what can be said.");
        return 2;
    }

    /** One text for this and for the script, which shows it without building. */
    private static void printHelp(PrintStream out) {
        try (InputStream text = Main.class.getResourceAsStream("help.txt")) {
            if (text == null) {
                throw new IllegalStateException("help.txt is missing from the jar");
            }
            out.print(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's folder: said by the script, else where this jar was built. */
    static Path home() {
        String given = System.getProperty("alongside.home");
        return Path.of(given == null ? "" : given).toAbsolutePath().normalize();
    }

    @Command(name = "help")
    static final class HelpCommand implements Callable<Integer> {
        @Override
        public Integer call() {
            printHelp(System.out);
            return 0;
        }
    }
}
