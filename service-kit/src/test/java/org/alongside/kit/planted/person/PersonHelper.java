package org.alongside.kit.planted.person;

/** Planted: named for nothing. */
public class PersonHelper {}
