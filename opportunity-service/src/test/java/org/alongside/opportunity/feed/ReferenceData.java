package org.alongside.opportunity.feed;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents that others made, which are not part of this project: in the folder that the system property
 * {@code alongside.reference-data} names, else in {@code ../shared/data} beside the repository. Where they are absent a test skips itself.
 */
public final class ReferenceData {
    private ReferenceData() {}

    public static byte[] read(String name) throws IOException {
        String folder = System.getProperty("alongside.reference-data", "../../shared/data");
        Path file = Path.of(folder, name);
        assumeTrue(Files.isRegularFile(file), "skipped: there is no " + file);
        return Files.readAllBytes(file);
    }
}
