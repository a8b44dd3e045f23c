package org.alongside.bench.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Lines on logarithmic axes as an SVG of its own, each with its slope in words. */
final class GrowthPlot {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int TOP = 30;
    private static final int PLOT_WIDTH = 330;
    private static final int PLOT_HEIGHT = 340;
    /** Told apart without colours too, by their marks. */
    private static final List<String> COLOURS = List.of("#1d70b8", "#d4351c", "#00703c", "#4c2c92");

    private GrowthPlot() {}

    static String of(Map<String, SortedMap<Integer, Double>> lines) {
        Axis x = Axis.over(lines.values().stream()
                .flatMap(line -> line.keySet().stream())
                .map(Integer::doubleValue)
                .toList());
        Axis y = Axis.over(
                lines.values().stream().flatMap(line -> line.values().stream()).toList());
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH,
                HEIGHT);
        add(
                svg,
                "<title>How the catalogue grows</title><rect width=\"%d\" height=\"%d\" fill=\"white\"/>",
                WIDTH,
                HEIGHT);
        for (int power = x.from(); power <= x.to(); power++) {
            double at = LEFT + x.part(Math.pow(10, power)) * PLOT_WIDTH;
            add(
                    svg,
                    "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#b1b4b6\"/>",
                    at,
                    TOP,
                    TOP + PLOT_HEIGHT);
            add(svg, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>", at, TOP + PLOT_HEIGHT + 18, (long)
                    Math.pow(10, power));
        }
        for (int power = y.from(); power <= y.to(); power++) {
            double at = TOP + PLOT_HEIGHT - y.part(Math.pow(10, power)) * PLOT_HEIGHT;
            add(
                    svg,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%3$.1f\" y2=\"%3$.1f\" stroke=\"#b1b4b6\"/>",
                    LEFT,
                    LEFT + PLOT_WIDTH,
                    at);
            add(
                    svg,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 8,
                    at + 4,
                    plain(Math.pow(10, power)));
        }
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">opportunities</text>",
                LEFT + PLOT_WIDTH / 2,
                HEIGHT - 12);
        int no = 0;
        for (Map.Entry<String, SortedMap<Integer, Double>> line : lines.entrySet()) {
            draw(svg, line.getKey(), line.getValue(), x, y, no++);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder svg, String name, SortedMap<Integer, Double> line, Axis x, Axis y, int no) {
        String colour = COLOURS.get(no % COLOURS.size());
        StringBuilder points = new StringBuilder();
        line.forEach((many, value) -> {
            double left = LEFT + x.part(many) * PLOT_WIDTH;
            double top = TOP + PLOT_HEIGHT - y.part(value) * PLOT_HEIGHT;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", left, top));
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\" font-weight=\"bold\">%d</text>",
                    left,
                    top + 5,
                    colour,
                    no + 1);
        });
        add(
                svg,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" opacity=\"0.5\"/>",
                points.toString().strip(),
                colour);
        int at = TOP + 20 + 60 * no;
        add(
                svg,
                "<text x=\"%d\" y=\"%d\" fill=\"%s\"><tspan font-weight=\"bold\">%d</tspan> %s</text>",
                LEFT + PLOT_WIDTH + 25,
                at,
                colour,
                no + 1,
                name);
        add(
                svg,
                "<text x=\"%d\" y=\"%d\">slope %.2f, %s at the end</text>",
                LEFT + PLOT_WIDTH + 39,
                at + 18,
                slope(line),
                plain(line.lastEntry().getValue()));
    }

    /** Of the straight line nearest to the points on logarithmic axes. */
    static double slope(SortedMap<Integer, Double> line) {
        double meanX = line.keySet().stream().mapToDouble(Math::log10).average().orElseThrow();
        double meanY = line.values().stream().mapToDouble(Math::log10).average().orElseThrow();
        double both = 0;
        double square = 0;
        for (Map.Entry<Integer, Double> point : line.entrySet()) {
            double x = Math.log10(point.getKey()) - meanX;
            both += x * (Math.log10(point.getValue()) - meanY);
            square += x * x;
        }
        return both / square;
    }

    private static String plain(double value) {
        return value >= 10 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3g", value);
    }

    private static void add(StringBuilder svg, String pattern, Object... values) {
        svg.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    /**
     * A logarithmic axis.
     *
     * @param from a power of ten
     * @param to a greater one
     */
    private record Axis(int from, int to) {
        static Axis over(List<Double> values) {
            int from = (int)
                    Math.floor(values.stream().mapToDouble(Math::log10).min().orElseThrow());
            int to = (int)
                    Math.ceil(values.stream().mapToDouble(Math::log10).max().orElseThrow());
            return new Axis(from, Math.max(to, from + 1));
        }

        /** From 0 at the beginning to 1 at the end. */
        double part(double value) {
            return (Math.log10(value) - from) / (to - from);
        }
    }
}
