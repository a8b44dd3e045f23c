package org.alongside.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Text in a body that holds U+0000 or half of a surrogate pair, which cannot be stored or hashed faithfully. */
public final class TextRefused extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    TextRefused(JsonParser parser) {
        super(parser, "text with a NUL character or a lone surrogate");
    }
}
