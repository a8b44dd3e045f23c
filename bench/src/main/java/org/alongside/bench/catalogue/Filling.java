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
 * How quickly a catalogue is filled. Five rounds, each with a fifth of the listings: the service reads a document over HTTP, checks it and
 * keeps it; then the same rows are copied as they are; then some of the same listings go in by plain JPA; then the service reads the same
 * document again. So what else the machine does falls on all of them alike.
 */
final class Filling {

    static final int ROUNDS = 5;
    private static final int BY_JPA = 2_000;

    private final Stage stage;
    private final int perRound;
    private final List<Double> reading = new ArrayList<>();
    private final List<Double> copying = new ArrayList<>();
    private final List<Double> againSlower = new ArrayList<>();
    private final List<Double> jpa = new ArrayList<>();

    Filling(Stage stage, int listings) {
        this.stage = stage;
        this.perRound = listings / ROUNDS;
    }

    void rounds() throws IOException, InterruptedException, SQLException {
        Path document = stage.folder().resolve("listings.ndjson");
        try (BareCopy bare = stage.bareCopy();
                PlainJpa plain = stage.plainJpa()) {
            for (int round = 0; round < ROUNDS; round++) {
                stage.listings().write(document, round * perRound, perRound);
                String feed = "listings-" + round;
                stage.settle();
                double read = stage.service().read(feed, document, perRound, "created");
                stage.settle();
                double copied = bare.copy(feed);
                stage.settle();
                int few = Math.min(BY_JPA, perRound);
                double byJpa = plain.read(document, few);
                stage.settle();
                double again = stage.service().read(feed, document, perRound, "unchanged");
                reading.add(perRound / read);
                copying.add(read / copied);
                againSlower.add(read / again);
                jpa.add((few / byJpa) / (perRound / read));
                System.out.printf(
                        "round %d of %d: %,d listings read in %.1f s, copied in %.1f s, read again in %.1f s; %,d by JPA in %.1f s%n",
                        round + 1, ROUNDS, perRound, read, copied, again, few, byJpa);
            }
        }
        Files.delete(document);
    }

    List<Figure> figures() {
        return List.of(
                new Figure("catalogue.import.rate", Median.of(reading), "listings/s", Aim.NONE),
                new Figure("catalogue.import.of-copy", 1 / Median.of(copying), "x", Aim.atLeast(0.5)),
                new Figure("catalogue.import.of-jpa", 1 / Median.of(jpa), "x", Aim.atLeast(30)),
                new Figure("catalogue.unchanged.of-import", Median.of(againSlower), "x", Aim.atLeast(3)));
    }
}
