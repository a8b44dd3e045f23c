package org.alongside.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.bench.catalogue.Catalogue;
import org.alongside.bench.catalogue.Growth;

/**
 * The measurements behind {@code ./alongside bench NAME}. Exit codes: 0 every aim was met, 1 one was missed, 2 there is no such
 * measurement.
 */
public final class Main {

    /** What follows the name is the measurement's own. */
    @FunctionalInterface
    private interface Measurement {
        List<Figure> measure(List<String> arguments) throws Exception;
    }

    private static final Map<String, Measurement> MEASUREMENTS = new TreeMap<>(Map.of(
            "catalogue", arguments -> Catalogue.measure(home(), arguments),
            "decide", arguments -> Deciding.measure(),
            "growth", arguments -> Growth.measure(home(), arguments)));

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments));
    }

    static int run(String... arguments) throws Exception {
        Measurement measurement = arguments.length == 0 ? null : MEASUREMENTS.get(arguments[0]);
        if (measurement == null) {
            System.err.println(
                    "alongside: say what to measure: ./alongside bench " + String.join("|", MEASUREMENTS.keySet()));
            return 2;
        }
        List<Figure> figures = measurement.measure(List.of(arguments).subList(1, arguments.length));
        figures.forEach(figure -> System.out.println(figure.line()));
        return figures.stream().allMatch(Figure::isMet) ? 0 : 1;
    }

    /** The project's folder, as the script says it. */
    private static Path home() {
        return Path.of(System.getProperty("alongside.home", "")).toAbsolutePath();
    }
}
