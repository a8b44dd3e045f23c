package org.alongside.kit.planted.wiring;

/** What nobody may know. */
public final class Wired {

    public static final StringBuilder NAME = new StringBuilder("wired");

    private Wired() {}
}
