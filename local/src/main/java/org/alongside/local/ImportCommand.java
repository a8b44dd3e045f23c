package org.alongside.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE}: sends a file in any of the formats that are read through the gateway and prints what became of it. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Parameters(index = "0", paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--name", paramLabel = "NAME")
    @Nullable
    String name;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CannotStart("The file " + file + " is not there or cannot be read.");
        }
        RunState state = where.running();
        FeedImport feed = new FeedImport(URI.create(state.gateway()), URI.create(state.identity()), System.out);
        return feed.run(file, name == null ? FeedImport.nameOf(file) : name) ? 0 : 1;
    }
}
