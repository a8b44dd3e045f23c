package org.alongside.local.demo;

/** A part of the story. */
@FunctionalInterface
interface Chapter {

    /** @throws RuntimeException with a sentence, at the first step that is not as promised */
    void tell();
}
