package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of a segment's offerings, each once, with the straight line through the Earth as a quick measure. Where that is too close
 * to call, the exact distance decides.
 */
final class Places {
    /** Of an offering that nobody has said the place of. */
    static final int UNKNOWN = -1;

    private static final double MARGIN = 1e-7;

    private final Point[] points;
    private final double[] x;
    private final double[] y;
    private final double[] z;

    private Places(List<Point> places) {
        points = places.toArray(Point[]::new);
        x = new double[points.length];
        y = new double[points.length];
        z = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            double[] unit = unit(points[i]);
            x[i] = unit[0];
            y[i] = unit[1];
            z[i] = unit[2];
        }
    }

    private static double[] unit(Point point) {
        double latitude = Math.toRadians(point.latitude());
        double longitude = Math.toRadians(point.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    /** Gives places their numbers. */
    static final class Numbering {
        private final List<Point> places = new ArrayList<>();
        private final Map<Point, Integer> numbers = new HashMap<>();

        int number(double latitude, double longitude) {
            return Double.isNaN(latitude)
                    ? UNKNOWN
                    : numbers.computeIfAbsent(new Point(latitude, longitude), unknown -> {
                        places.add(unknown);
                        return places.size() - 1;
                    });
        }

        Places all() {
            return new Places(places);
        }
    }

    int count() {
        return points.length;
    }

    Measure from(Point from) {
        return new Measure(from);
    }

    /** Distances from one place. */
    final class Measure {
        private final Point from;
        private final double fromX;
        private final double fromY;
        private final double fromZ;

        private Measure(Point from) {
            this.from = from;
            double[] unit = unit(from);
            fromX = unit[0];
            fromY = unit[1];
            fromZ = unit[2];
        }

        /** Exactly, along the surface. */
        double metres(int place) {
            return from.metresTo(points[place].latitude(), points[place].longitude());
        }

        boolean isWithin(int place, double metres) {
            double about = about(place);
            double unsure = MARGIN * (about + metres) + 0.1;
            return Math.abs(about - metres) > unsure ? about < metres : metres(place) <= metres;
        }

        /** 0 to 20, as {@link Score} has it. */
        int nearness(int place) {
            double about = about(place);
            if (about > Score.NEARNESS_RANGE + 1) {
                return 0;
            }
            double steps = Score.NEAREST * (1 - about / Score.NEARNESS_RANGE);
            return Math.abs(steps - Math.rint(steps)) < 1e-5 ? Score.nearness(metres(place)) : Score.nearness(about);
        }

        /** Within a centimetre up to some 900 km, and exactly beyond. */
        private double about(int place) {
            double dx = x[place] - fromX;
            double dy = y[place] - fromY;
            double dz = z[place] - fromZ;
            double square = dx * dx + dy * dy + dz * dz;
            // 2 asin(c/2) = c + c³/24 + 3c⁵/640 + …
            return square > 0.02
                    ? metres(place)
                    : Point.EARTH_RADIUS * Math.sqrt(square) * (1 + square * (1 / 24.0 + square * (3 / 640.0)));
        }
    }
}
