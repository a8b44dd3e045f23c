package org.alongside.plan.engine.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue is asked, with nobody in it: no id, no name and no sentence of the person's, only the facts that filter
 * and the single words that order.
 *
 * @param place null if journeys do not count
 * @param freeWindows empty if hours do not count
 * @param limit how many of the best to return
 */
public record ConstraintDocument(
        List<Topic> interests,
        @Nullable Place place,
        List<Window> freeWindows,
        LocalDate startsAfter,
        @Nullable String maxCost,
        Set<String> kinds,
        int limit) {

    public ConstraintDocument {
        interests = List.copyOf(interests);
        freeWindows = List.copyOf(freeWindows);
        kinds = Set.copyOf(kinds);
    }

    /**
     * What an interest is about.
     *
     * @param ref names the interest within this document
     * @param terms its words, lower case
     */
    public record Topic(String ref, List<String> terms) {
        public Topic {
            terms = List.copyOf(terms);
        }
    }

    /**
     * Where, and how far from there.
     *
     * @param withinMetres straight line
     */
    public record Place(double latitude, double longitude, int withinMetres) {}
}
