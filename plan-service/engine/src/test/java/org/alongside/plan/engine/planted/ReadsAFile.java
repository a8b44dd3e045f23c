package org.alongside.plan.engine.planted;

import java.nio.file.Files;
import java.nio.file.Path;

/** Planted: a file. */
public final class ReadsAFile {

    public static boolean isThere(String name) {
        return Files.exists(Path.of(name));
    }

    private ReadsAFile() {}
}
