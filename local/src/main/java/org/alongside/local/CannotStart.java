package org.alongside.local;

import org.jspecify.annotations.Nullable;

/** A part did not start. The message is one sentence that tells a person what is wrong and what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
