package org.alongside.opportunity.feed;

/** A place in a document; both count from 1. */
public record Where(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
