package org.alongside.bench.catalogue;

/** Finds the first page for some words. */
@FunctionalInterface
interface Searcher {

    int PAGE = 20;

    /** @return how many are on the page */
    int find(String words) throws Exception;
}
