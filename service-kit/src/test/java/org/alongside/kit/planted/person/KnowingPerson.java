package org.alongside.kit.planted.person;

import org.alongside.kit.planted.wiring.Wired;

/** Planted: knows the wiring. */
public class KnowingPerson {

    public String name() {
        return Wired.NAME.toString();
    }
}
