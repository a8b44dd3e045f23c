package org.alongside.bench.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.bench.Aim;
import org.alongside.bench.Figure;
import org.alongside.bench.Median;

/**
 * How quickly a catalogue is filled. In every round the service reads a document over HTTP, checks it and keeps it; then the same rows are
 * copied as they are; then some of the same listings go in by plain JPA; then the service reads the same document again. So what else the
 * machine does falls on all of them alike.
 */
final class Filling {

    static final int ROUNDS = 5;
    private static final int BY_JPA = 2_000;

    private final Stage stage;
    private final boolean searched;
    private final int first;
    private final int perRound;
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> ofCopy = new ArrayList<>();
    private final List<Double> ofJpa = new ArrayList<>();
    private final List<Double> unchanged = new ArrayList<>();

    /**
     * @param searched whether to wait until everything can be found by a search
     * @param first number of the first listing
     */
    Filling(Stage stage, boolean searched, int first, int perRound) {
        this.stage = stage;
        this.searched = searched;
        this.first = first;
        this.perRound = perRound;
    }

    void rounds() throws IOException, InterruptedException, SQLException {
        Path document = stage.folder().resolve("listings.ndjson");
        try (BareCopy bare = stage.bareCopy();
                PlainJpa plain = stage.plainJpa()) {
            for (int round = 0; round < ROUNDS; round++) {
                int from = first + round * perRound;
                stage.listings().write(document, from, perRound);
                round(round, document, "listings-" + from, bare, plain);
            }
        }
        Files.delete(document);
    }

    private void round(int round, Path document, String feed, BareCopy bare, PlainJpa plain)
            throws IOException, InterruptedException, SQLException {
        stage.settle();
        double read = read(feed, document, "created");
        stage.settle();
        double copied = bare.copy(feed);
        rates.add(perRound / read);
        ofCopy.add(copied / read);
        System.out.printf(
                "round %d of %d%s: %,d listings read in %.1f s, copied in %.1f s",
                round + 1, ROUNDS, searched ? ", with search" : "", perRound, read, copied);
        if (!searched) {
            int few = Math.min(BY_JPA, perRound);
            stage.settle();
            double byJpa = plain.read(document, few);
            stage.settle();
            double again = read(feed, document, "unchanged");
            ofJpa.add((perRound / read) / (few / byJpa));
            unchanged.add(read / again);
            System.out.printf("; read again in %.1f s; %,d by JPA in %.1f s", again, few, byJpa);
        }
        System.out.println();
    }

    private double read(String feed, Path document, String as) throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        stage.service().read(feed, document, perRound, as);
        if (searched) {
            stage.service().awaitPosition(stage.lastChange());
        }
        return (System.nanoTime() - began) / 1e9;
    }

    List<Figure> figures() {
        return searched
                ? List.of(
                        new Figure("catalogue.import.searched.rate", Median.of(rates), "listings/s", Aim.NONE),
                        new Figure("catalogue.import.searched.of-copy", Median.of(ofCopy), "x", Aim.atLeast(0.3)))
                : List.of(
                        new Figure("catalogue.import.rate", Median.of(rates), "listings/s", Aim.NONE),
                        new Figure("catalogue.import.of-copy", Median.of(ofCopy), "x", Aim.atLeast(0.5)),
                        new Figure("catalogue.import.of-jpa", Median.of(ofJpa), "x", Aim.atLeast(30)),
                        new Figure("catalogue.unchanged.of-import", Median.of(unchanged), "x", Aim.atLeast(3)));
    }
}
