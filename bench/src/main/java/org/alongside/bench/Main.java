package org.alongside.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * The measurements behind {@code ./alongside bench NAME}. Exit codes: 0 every aim was met, 1 one was missed, 2 there is no such
 * measurement.
 */
public final class Main {

    private static final Map<String, Callable<List<Figure>>> MEASUREMENTS =
            new TreeMap<>(Map.of("decide", Deciding::measure));

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments));
    }

    static int run(String... arguments) throws Exception {
        Callable<List<Figure>> measurement = arguments.length == 1 ? MEASUREMENTS.get(arguments[0]) : null;
        if (measurement == null) {
            System.err.println(
                    "alongside: say what to measure: ./alongside bench " + String.join("|", MEASUREMENTS.keySet()));
            return 2;
        }
        List<Figure> figures = measurement.call();
        figures.forEach(figure -> System.out.println(figure.line()));
        return figures.stream().allMatch(Figure::isMet) ? 0 : 1;
    }
}
