package org.alongside.plan.engine.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way in which the engine could break a promise, as a file of {@code src/test/resources/faults} says it.
 *
 * @param name of the file: what is broken
 * @param promise the number of the promise that it breaks
 * @param source the file of the engine, below its package
 * @param why what it would mean for somebody
 * @param stands what the source says, once; white space does not matter
 * @param instead what the fault puts in its place
 */
record Fault(String name, int promise, String source, String why, String stands, String instead) {

    private static final Path ENGINE = Path.of("src/main/java/org/alongside/plan/engine");
    private static final Path FAULTS = Path.of("src/test/resources/faults");

    private static final Pattern FORM = Pattern.compile("""
            promise: (?<promise>\\d+)
            source: (?<source>\\S+)
            why: (?<why>[^\\n]+\\.)
            --- stands
            (?<stands>.+)
            --- instead
            (?<instead>.*)""", Pattern.DOTALL);

    static List<Fault> all() {
        try (Stream<Path> files = Files.list(FAULTS)) {
            return files.sorted().map(Fault::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fault read(Path file) {
        Matcher parts = FORM.matcher(text(file));
        if (!parts.matches()) {
            throw new IllegalArgumentException(file + " is not written as a fault is");
        }
        return new Fault(
                file.getFileName().toString().replace(".txt", ""),
                Integer.parseInt(parts.group("promise")),
                parts.group("source"),
                parts.group("why"),
                parts.group("stands").strip(),
                parts.group("instead").strip());
    }

    /** How often the source says what the fault takes away. */
    long occurrences() {
        return standing().results().count();
    }

    /** The name of the class that the source is about. */
    String className() {
        return "org.alongside.plan.engine." + source.replace(".java", "").replace('/', '.');
    }

    /** The source with the fault in it. */
    String planted() {
        return standing().replaceFirst(Matcher.quoteReplacement(instead));
    }

    private Matcher standing() {
        String anySpace =
                Arrays.stream(stands.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(anySpace).matcher(text(ENGINE.resolve(source)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
