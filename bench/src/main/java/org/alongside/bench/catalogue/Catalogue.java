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
        int perRound = many / (2 * Filling.ROUNDS);
        List<Figure> figures = new ArrayList<>();
        try (Stage stage = new Stage(home)) {
            Filling filling = new Filling(stage, false, 0, perRound);
            filling.rounds();
            figures.addAll(filling.figures());
            stage.restart(true);
            Filling searched = new Filling(stage, true, Filling.ROUNDS * perRound, perRound);
            searched.rounds();
            figures.addAll(searched.figures());
            HalfLoad load = new HalfLoad(stage.service(), stage.listings().vocabulary());
            load.rounds();
            figures.addAll(load.figures());
            stage.service().close();
            SearchRates rates = new SearchRates();
            rates.rounds(stage, stage.index());
            figures.addAll(rates.figures());
        }
        return figures;
    }
}
