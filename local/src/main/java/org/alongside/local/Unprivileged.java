package org.alongside.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How to run PostgreSQL, which refuses to run as root. An ordinary user runs it as they are. For root it runs in a user
 * namespace without privileges; where those are forbidden, as in many containers, it runs as the user nobody, who then owns
 * the database's files.
 */
enum Unprivileged {
    AS_WE_ARE(""),
    IN_A_NAMESPACE("unshare -U"),
    AS_NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int NOBODY = 65_534;

    private final String prefix;

    Unprivileged(String prefix) {
        this.prefix = prefix;
    }

    static Unprivileged here() {
        boolean root = ProcessHandle.current().info().user().map("root"::equals).orElse(false);
        if (!root) {
            return AS_WE_ARE;
        }
        if (IN_A_NAMESPACE.works()) {
            return IN_A_NAMESPACE;
        }
        if (AS_NOBODY.works()) {
            return AS_NOBODY;
        }
        throw new CannotStart(
                "PostgreSQL refuses to run as root, and here neither unshare -U nor setpriv works to run it as somebody else:"
                        + " run this as an ordinary user.");
    }

    /** What to put before a command. */
    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
    }

    /** Gives a file or folder that we made to whoever will run the server. */
    void give(Path path) throws IOException {
        if (this == AS_NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }

    private boolean works() {
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(prefix().stream(), Stream.of("true")).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
