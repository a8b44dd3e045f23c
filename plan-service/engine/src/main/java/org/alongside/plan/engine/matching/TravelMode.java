package org.alongside.plan.engine.matching;

/**
 * A way to get about, with the fastest that it plausibly is from door to door and as the crow flies. The hard filter uses these, so
 * that nothing which could be reached is lost; the real journey still has to be looked up.
 */
public enum TravelMode {
    WALK(90),
    CYCLE(300),
    BUS(500),
    TRAIN(1_300),
    CAR(1_000);

    private final int metresPerMinute;

    TravelMode(int metresPerMinute) {
        this.metresPerMinute = metresPerMinute;
    }

    /** Metres per minute, straight line, at the very best. */
    public int metresPerMinute() {
        return metresPerMinute;
    }
}
