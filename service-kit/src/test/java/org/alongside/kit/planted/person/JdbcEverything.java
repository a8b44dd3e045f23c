package org.alongside.kit.planted.person;

/** Planted: an adapter that other packages could use. */
public class JdbcEverything {}
