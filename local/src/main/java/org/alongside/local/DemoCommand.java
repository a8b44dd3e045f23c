package org.alongside.local;

import java.net.URI;
import java.util.concurrent.Callable;
import org.alongside.local.demo.DemoStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: tells the whole story against the system that is up. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Override
    public Integer call() {
        RunState state = where.running();
        try {
            DemoStory.run(URI.create(state.gateway()), URI.create(state.identity()), System.out);
            return 0;
        } catch (RuntimeException e) {
            System.err.println("alongside: the story did not go as promised: " + e.getMessage());
            return 1;
        }
    }
}
