package org.alongside.kit.planted.person;

/** Planted: a row that other packages could use. */
public record PersonRow(String name) {}
