package org.alongside.opportunity.feed.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of a size that something can be counted, paid or placed with. */
public final class JsonNumbers {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

    private JsonNumbers() {}

    /** Null where it is no number, or one of more digits than anything here has. */
    public static @Nullable BigDecimal read(String written) {
        String text = written.strip();
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
