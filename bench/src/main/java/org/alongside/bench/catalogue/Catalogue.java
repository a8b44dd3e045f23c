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
            add(figures, filling.figures());
            stage.restart(true);
            Filling searched = new Filling(stage, true, Filling.ROUNDS * perRound, perRound);
            searched.rounds();
            add(figures, searched.figures());
            HalfLoad load = new HalfLoad(stage.service(), stage.listings().vocabulary());
            load.rounds();
            add(figures, load.figures());
            MatchTimes matches =
                    new MatchTimes(stage.service(), stage.listings().vocabulary());
            matches.rounds();
            add(figures, matches.figures());
            stage.service().close();
            SearchRates rates = new SearchRates();
            rates.rounds(stage, stage.index());
            add(figures, rates.figures());
        }
        return figures;
    }

    /** Told at once as well: the whole takes long. */
    private static void add(List<Figure> figures, List<Figure> more) {
        more.forEach(figure -> System.out.println("so far: " + figure.line()));
        figures.addAll(more);
    }
}
