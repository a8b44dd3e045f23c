package org.alongside.opportunity.feed;

/** Tells a format by the beginning of a document. */
public interface Recognises {
    /** @param head up to the first 64 KiB */
    boolean recognises(byte[] head);
}
