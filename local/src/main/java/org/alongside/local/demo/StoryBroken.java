package org.alongside.local.demo;

/** A step of the story did not go as promised. */
final class StoryBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryBroken(String message) {
        super(message);
    }
}
