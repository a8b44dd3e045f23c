package org.alongside.kit.planted.util;

/** Planted: lives in a package that is named for nothing. */
public class Bag {}
