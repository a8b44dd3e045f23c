package org.alongside.opportunity.feed.schemaorg;

import org.alongside.opportunity.feed.json.JsonLimits;
import org.jspecify.annotations.Nullable;

/**
 * The id under which something stays the same from reading to reading: its own {@code @id} on the web, its identifier, its address, its
 * code, and else its name. What is only unique beside its provider is named after it; an {@code @id} that only holds within the page is
 * none.
 */
final class ThingIds {
    private ThingIds() {}

    /** Null where nothing names it, or only something too long. */
    static @Nullable String of(Thing thing, @Nullable String provider, @Nullable String name) {
        String id = find(thing, provider, name);
        return id == null || id.length() > JsonLimits.IDENTIFIER_LENGTH ? null : id;
    }

    private static @Nullable String find(Thing thing, @Nullable String provider, @Nullable String name) {
        String own = thing.id();
        String identifier = identifier(thing);
        String url = thing.webAddress("url");
        String code = thing.line("courseCode", JsonLimits.TITLE_LENGTH);
        if (own != null && Names.isGlobal(own)) {
            return own;
        }
        if (identifier != null && Names.isGlobal(identifier)) {
            return identifier;
        }
        if (url != null) {
            return url;
        }
        String beside = provider == null ? "" : provider + " ";
        if (identifier != null) {
            return beside + identifier;
        }
        if (own != null && own.startsWith("/")) {
            return beside + own;
        }
        if (code != null) {
            return beside + "code:" + code;
        }
        return name == null ? null : beside + "name:" + name;
    }

    /** A text, or the value of a property. */
    static @Nullable String identifier(Thing thing) {
        for (Thing each : thing.things("identifier")) {
            each.known("name", "propertyID");
            String value = each.line("value", JsonLimits.LINE_LENGTH);
            if (value != null) {
                return value;
            }
        }
        return thing.line("identifier", JsonLimits.LINE_LENGTH);
    }
}
