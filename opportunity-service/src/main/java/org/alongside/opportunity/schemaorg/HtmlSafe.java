package org.alongside.opportunity.schemaorg;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.alongside.kit.json.JsonRules;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON that can be put between the tags of a script as it is: nothing in it ends the script, begins a comment or ends a line of
 * JavaScript (HTML, section 4.12.1.3; JSON stays JSON, RFC 8259 section 7).
 */
final class HtmlSafe {
    private static final ObjectWriter WRITER =
            JsonRules.apply(new ObjectMapper()).writer().with(new Escapes());

    private HtmlSafe() {}

    static byte[] json(Node document) throws JsonProcessingException {
        return WRITER.writeValueAsBytes(document);
    }

    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int[] ASCII = ascii();

        private static int[] ascii() {
            int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
            for (char c : new char[] {'<', '>', '&', '\''}) {
                escapes[c] = CharacterEscapes.ESCAPE_STANDARD;
            }
            return escapes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return switch (c) {
                case 0x2028 -> new SerializedString("\\u2028");
                case 0x2029 -> new SerializedString("\\u2029");
                default -> null;
            };
        }
    }
}
