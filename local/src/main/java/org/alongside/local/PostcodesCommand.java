package org.alongside.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code postcodes FILE}: loads where postcodes are from a CSV file of the ONS Postcode Directory or of Code-Point Open. */
@Command(name = "postcodes")
final class PostcodesCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Parameters(index = "0", paramLabel = "FILE")
    Path file = Path.of("");

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CannotStart("The file " + file + " is not there or cannot be read.");
        }
        RunState state = where.running();
        new PostcodeLoad(URI.create(state.gateway()), URI.create(state.identity()), System.out).run(file);
        return 0;
    }
}
