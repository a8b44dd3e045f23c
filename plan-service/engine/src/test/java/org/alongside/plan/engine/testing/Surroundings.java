package org.alongside.plan.engine.testing;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.alongside.plan.engine.Actor;
import org.alongside.plan.engine.Context;

/** Fixed time, ids and nonces: every decision is one minute after the one before, and the same in every run. */
public final class Surroundings {

    /** Monday, nine o'clock, when the first plan is begun. */
    public static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    /** No single decision needs more ids than this. */
    private static final long IDS_PER_DECISION = 1L << 12;

    private long decisions;

    /** The context of the next decision. */
    public Context next(Actor actor) {
        return nth(decisions++, actor);
    }

    /** The context of the decision with that number; two contexts of one number are alike in everything. */
    public static Context nth(long decision, Actor actor) {
        return nth(decision, START.plusSeconds(60 * decision), actor);
    }

    /** The same at another time. */
    public static Context nth(long decision, Instant now, Actor actor) {
        AtomicLong ids = new AtomicLong(decision * IDS_PER_DECISION);
        AtomicLong nonces = new AtomicLong(decision * IDS_PER_DECISION);
        return new Context(
                now,
                actor,
                false,
                () -> id(ids.incrementAndGet()),
                () -> nonce(nonces.incrementAndGet()),
                SampleChanges.CATALOGUE);
    }

    /** A UUID version 7 with that number. */
    public static UUID id(long number) {
        return new UUID(0x0193_a000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    /** A nonce with that number. */
    public static String nonce(long number) {
        return HexFormat.of().toHexDigits(0L) + HexFormat.of().toHexDigits(number);
    }

    /** A catalogue that knows nothing, otherwise as the one given. */
    public static Context withoutCatalogue(Context context) {
        return new Context(context.now(), context.actor(), false, context.freshIds(), context.nonces(), Map.of());
    }

    /** The same once the authority has recorded that the person has died. */
    public static Context afterDeath(Context context) {
        return new Context(
                context.now(), context.actor(), true, context.freshIds(), context.nonces(), context.catalogue());
    }
}
