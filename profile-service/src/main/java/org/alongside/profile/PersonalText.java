package org.alongside.profile;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Text by or about a person. It is a JSON string, and never prints itself. */
@Schema(type = SchemaType.STRING)
@JsonDeserialize(using = PersonalText.FromString.class)
public record PersonalText(String value) {

    @Override
    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return "[personal text]";
    }

    /** Reads it as any other text is read, so that what may not be in text may not be in this either. */
    static final class FromString extends StdDeserializer<PersonalText> {

        private static final long serialVersionUID = 1L;

        FromString() {
            super(PersonalText.class);
        }

        @Override
        public PersonalText deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new PersonalText(context.readValue(parser, String.class));
        }
    }
}
