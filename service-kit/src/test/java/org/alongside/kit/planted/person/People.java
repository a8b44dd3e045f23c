package org.alongside.kit.planted.person;

import jakarta.transaction.Transactional;

/** Planted: a port that begins a transaction. */
public class People {

    @Transactional
    public void keep() {}
}
