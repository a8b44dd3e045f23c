package org.alongside.plan.engine.planted;

import org.assertj.core.util.Strings;

/** Planted: a library. */
public final class CallsALibrary {

    public static String said(String words) {
        return Strings.quote(words);
    }

    private CallsALibrary() {}
}
