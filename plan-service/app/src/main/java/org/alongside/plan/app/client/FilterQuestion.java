package org.alongside.plan.app.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's constraint document as the catalogue reads it. Null means that it does not count. */
public record FilterQuestion(
        List<Topic> interests,
        @Nullable Place place,
        @Nullable List<Window> freeWindows,
        String startsAfter,
        @Nullable String maxCost,
        @Nullable List<String> kinds,
        int limit) {

    public record Topic(String ref, List<String> terms) {}

    public record Place(double latitude, double longitude, int withinMetres) {}

    /** @param day as MONDAY; from and to as HH:mm */
    public record Window(String day, String from, String to) {}
}
