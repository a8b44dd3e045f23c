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

/** {@code import FILE|URL}: brings a feed in any of the formats that are read in through the gateway and prints what became of it. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Parameters(index = "0", paramLabel = "FILE|URL")
    String what = "";

    @Option(names = "--name", paramLabel = "NAME")
    @Nullable
    String name;

    @Override
    public Integer call() {
        if (what.matches("(?i)https?://.*")) {
            return feed().fetch(what, name == null ? FeedImport.nameOf(what) : name) ? 0 : 1;
        }
        Path file = Path.of(what);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CannotStart("The file " + file + " is not there or cannot be read.");
        }
        return feed().run(file, name == null ? FeedImport.nameOf(file) : name) ? 0 : 1;
    }

    private FeedImport feed() {
        RunState state = where.running();
        return new FeedImport(URI.create(state.gateway()), URI.create(state.identity()), System.out);
    }
}
