package org.alongside.local;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: tells the story against the system that is up. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private final Class<?> story;

    @Mixin
    Where where = new Where();

    DemoCommand(Class<?> story) {
        this.story = story;
    }

    @Override
    public Integer call() throws Exception {
        RunState state = where.running();
        try {
            story.getMethod("run", URI.class, URI.class, PrintStream.class)
                    .invoke(null, URI.create(state.gateway()), URI.create(state.identity()), System.out);
            return 0;
        } catch (InvocationTargetException e) {
            throw new CannotStart(
                    "The story did not go as promised: "
                            + e.getTargetException().getMessage(),
                    e);
        }
    }
}
