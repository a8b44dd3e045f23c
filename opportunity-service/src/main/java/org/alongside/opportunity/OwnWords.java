package org.alongside.opportunity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wrote about themself or somebody else. It is a JSON string, and never prints itself. */
@Schema(type = SchemaType.STRING)
@JsonDeserialize(using = OwnWords.FromString.class)
public record OwnWords(String value) {
    /** The beginning of a tag, a comment or an instruction. */
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]|&(#[0-9]+|#x[0-9a-fA-F]+|[A-Za-z]+[0-9]*);");

    /** What is not seen: controls other than tab and the ends of lines, and what turns the direction of reading round. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|[\\u200B\\u2060\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern ADDRESS = Pattern.compile("\\S@\\S+\\.\\S|(?i)\\b(https?://|www\\.)");
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+|\\b)\\d(?:[ ()./-]{0,2}\\d){8,}");

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "[own words]";
    }

    /** Allows absence; otherwise plain text, of up to so many characters, that is not only white space. */
    public static void check(FieldChecks checks, String pointer, @Nullable OwnWords words, int longest) {
        if (words != null) {
            String text = words.value();
            checks.text(pointer, text, longest)
                    .that(!MARKUP.matcher(text).find(), pointer, "Plain text only, without tags or entities.")
                    .that(!UNSEEN.matcher(text).find(), pointer, "Only characters that can be seen.");
        }
    }

    /** Words that many can read lead nobody to a person: no address and no telephone number. */
    public static void checkForEverybody(FieldChecks checks, String pointer, @Nullable OwnWords words) {
        if (words != null) {
            checks.that(
                    !ADDRESS.matcher(words.value()).find()
                            && !TELEPHONE.matcher(words.value()).find(),
                    pointer,
                    "Others will read this: leave out addresses and telephone numbers.");
        }
    }

    /** Reads it as any other text is read, so that what may not be in text may not be in this either. */
    static final class FromString extends StdDeserializer<OwnWords> {
        private static final long serialVersionUID = 1L;

        FromString() {
            super(OwnWords.class);
        }

        @Override
        public OwnWords deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new OwnWords(context.readValue(parser, String.class));
        }
    }
}
