package org.alongside.opportunity.search.index;

import java.nio.file.Path;
import java.util.List;

/** Writes batch after batch, commits every third and says so, until it is killed. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) {
        try (CatalogueIndex index = CatalogueIndex.open(Path.of(arguments[0]))) {
            for (int n = 1; ; n++) {
                // each batch puts one in and takes the one before out, so that a half batch would show
                index.apply(List.of(Rows.titled(n, "Sewing " + n)), List.of(Rows.id(n - 1)), n);
                if (n % 3 == 0) {
                    index.commit();
                    System.out.println(n);
                }
            }
        }
    }
}
