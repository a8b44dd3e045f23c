package org.alongside.bench.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alongside.bench.Figure;

/** The whole measurement. */
public final class Catalogue {

    private static final int LISTINGS = 1_000_000;

    private Catalogue() {}

    /** @param listings how many; a million where nothing is said */
    public static List<Figure> measure(Path home, List<String> listings) throws Exception {
        int many = listings.isEmpty() ? LISTINGS : Integer.parseInt(listings.getFirst());
        List<Figure> figures = new ArrayList<>();
        try (Stage stage = new Stage(home)) {
            Filling filling = new Filling(stage, many);
            filling.rounds();
            figures.addAll(filling.figures());
        }
        return figures;
    }
}
