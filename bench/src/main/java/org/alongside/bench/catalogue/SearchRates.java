package org.alongside.bench.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.bench.Aim;
import org.alongside.bench.Figure;
import org.alongside.bench.Median;
import org.alongside.opportunity.search.Asked;
import org.alongside.opportunity.search.OpportunitySearch;
import org.alongside.opportunity.search.index.CatalogueIndex;
import org.alongside.opportunity.search.index.CatalogueQuery;

/**
 * How many searches a second one thread gets answered: by the service's own search on its own index, by PostgreSQL's full text, and by
 * bare Lucene. The same words in turn, in rounds.
 */
final class SearchRates {

    private static final int ROUNDS = 5;
    private static final long TURN = 2_000_000_000L;
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final List<Double> ofPostgres = new ArrayList<>();
    private final List<Double> ofBest = new ArrayList<>();
    private final List<Double> ofCounted = new ArrayList<>();

    /** @param index the folder of the service's index; the service does not have it open any more */
    void rounds(Stage stage, Path index) throws IOException, SQLException {
        List<String> questions = Questions.of(stage.listings().vocabulary());
        try (CatalogueIndex catalogue = CatalogueIndex.open(index);
                PostgresWords postgres = new PostgresWords(stage.superuser());
                BareLucene lucene = bareLucene(stage)) {
            OpportunitySearch search = new OpportunitySearch(catalogue);
            Map<String, Searcher> searchers = new LinkedHashMap<>();
            searchers.put(
                    "alongside", words -> search.find(asked(words)).items().size());
            searchers.put("postgresql", postgres);
            searchers.put("lucene-best", lucene.best());
            searchers.put("lucene-counted", lucene.counted());
            for (int round = 0; round <= ROUNDS; round++) {
                round(round, searchers, questions);
            }
        }
    }

    private static BareLucene bareLucene(Stage stage) throws IOException, SQLException {
        try (var rows = stage.superuser()) {
            return new BareLucene(stage.folder().resolve("bare-lucene"), rows);
        }
    }

    private static Asked asked(String words) {
        CatalogueQuery query = CatalogueQuery.all(CatalogueQuery.NATIONAL, TODAY, Searcher.PAGE)
                .withWords(words);
        return new Asked(query, "", false, false);
    }

    /** The first warms up and does not count. */
    private void round(int round, Map<String, Searcher> searchers, List<String> questions) {
        Map<String, Double> now = new LinkedHashMap<>();
        searchers.forEach((name, searcher) -> now.put(name, rate(searcher, questions)));
        if (round == 0) {
            return;
        }
        now.forEach((name, rate) ->
                rates.computeIfAbsent(name, fresh -> new ArrayList<>()).add(rate));
        double ours = of(now, "alongside");
        ofPostgres.add(ours / of(now, "postgresql"));
        ofBest.add(ours / of(now, "lucene-best"));
        ofCounted.add(ours / of(now, "lucene-counted"));
        System.out.println("searches a second, round " + round + " of " + ROUNDS + ": " + now);
    }

    private static <T> T of(Map<String, T> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }

    private static double rate(Searcher searcher, List<String> questions) {
        long began = System.nanoTime();
        int asked = 0;
        long found = 0;
        while (System.nanoTime() - began < TURN) {
            try {
                found += searcher.find(questions.get(asked % questions.size()));
            } catch (Exception e) {
                throw new IllegalStateException("a search failed: " + questions.get(asked % questions.size()), e);
            }
            asked++;
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return asked / ((System.nanoTime() - began) / 1e9);
    }

    List<Figure> figures() {
        return List.of(
                new Figure("catalogue.search.rate", Median.of(of(rates, "alongside")), "searches/s", Aim.NONE),
                new Figure("catalogue.search.of-postgresql", Median.of(ofPostgres), "x", Aim.atLeast(6)),
                new Figure("catalogue.search.of-lucene", Median.of(ofBest), "x", Aim.atLeast(0.7)),
                new Figure("catalogue.search.of-lucene-counted", Median.of(ofCounted), "x", Aim.NONE));
    }
}
