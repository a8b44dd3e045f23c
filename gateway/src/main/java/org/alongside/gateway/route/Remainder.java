package org.alongside.gateway.route;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * What a client is still sending after it has been answered. Closing at once would make many clients lose the answer, since
 * unread bytes turn the close into a reset; so it is read and thrown away, up to a bound.
 */
final class Remainder {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final long MOST_MILLIS = 10_000;

    private final HttpServerRequest in;
    private long discarded;

    private Remainder(HttpServerRequest in) {
        this.in = in;
    }

    /** Reads the rest of the request; after the bound the connection is closed. */
    static void discard(Vertx vertx, HttpServerRequest in) {
        if (in.isEnded()) {
            return;
        }
        Remainder remainder = new Remainder(in);
        long timer = vertx.setTimer(MOST_MILLIS, late -> in.connection().close());
        in.handler(chunk -> remainder.count(chunk.length()));
        in.endHandler(end -> vertx.cancelTimer(timer));
        in.exceptionHandler(e -> vertx.cancelTimer(timer));
        in.resume();
    }

    private void count(int bytes) {
        discarded += bytes;
        if (discarded > MOST_BYTES) {
            in.connection().close();
        }
    }
}
