package org.alongside.local;

import java.net.URI;
import java.util.concurrent.Callable;
import org.alongside.local.demo.HistoryVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code verify-history}: as the authority's auditor, checks the chain of events of every plan and names those that are not whole. */
@Command(name = "verify-history")
final class VerifyHistoryCommand implements Callable<Integer> {
    @Mixin
    Where where = new Where();

    @Override
    public Integer call() {
        RunState state = where.running();
        return HistoryVerification.run(URI.create(state.gateway()), URI.create(state.identity()), System.out) ? 0 : 1;
    }
}
