package org.alongside.bench.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alongside.bench.Figure;

/** The same measurement at several sizes, plotted, with the slope of each line on logarithmic axes: 1 means in proportion, 0 not at all. */
public final class Growth {

    private static final List<String> SIZES = List.of("10000", "100000", "1000000");
    private static final String PLOT = "docs/catalogue-growth.svg";

    private Growth() {}

    /** @param sizes numbers of opportunities; ten thousand, a hundred thousand and a million where none are said */
    public static List<Figure> measure(Path home, List<String> sizes) throws Exception {
        Map<String, SortedMap<Integer, Double>> lines = new TreeMap<>();
        List<Figure> last = new ArrayList<>();
        for (String size : sizes.isEmpty() ? SIZES : sizes) {
            int many = Integer.parseInt(size);
            last = Catalogue.measure(home, List.of(size));
            System.out.printf("with %,d opportunities%n", many);
            for (Figure figure : last) {
                System.out.println("  " + figure.line());
                line(figure, many)
                        .forEach((name, value) -> lines.computeIfAbsent(name, fresh -> new TreeMap<>())
                                .put(many, value));
            }
            Files.writeString(home.resolve(PLOT), GrowthPlot.of(lines));
        }
        System.out.println("plotted in " + PLOT);
        return last;
    }

    /** What of a figure is plotted, so that lower is better. */
    private static Map<String, Double> line(Figure figure, int many) {
        return switch (figure.name()) {
            case "catalogue.import.rate" -> Map.of("import of all, s", many / figure.value());
            case "catalogue.search.rate" -> Map.of("one search in the process, ms", 1000 / figure.value());
            case "catalogue.search.http.p95" -> Map.of("search over HTTP at half load, p95, ms", figure.value());
            case "catalogue.memory" -> Map.of("memory of the service, MiB", figure.value());
            default -> Map.of();
        };
    }
}
