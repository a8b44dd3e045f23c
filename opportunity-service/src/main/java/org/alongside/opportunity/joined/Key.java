package org.alongside.opportunity.joined;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What brings two opportunities together to be compared. Those that share none are never compared, so the work stays small. */
record Key(Kind kind, UUID hash) {

    enum Kind {
        LEARNING_AIM,
        TITLE,
        ADDRESS
    }

    /** The keys of one opportunity: the learning aim and the title beside its provider, and its own addresses. */
    static Set<Key> of(Traits traits) {
        Set<Key> keys = new LinkedHashSet<>();
        String title = Alike.title(traits.title());
        Set<String> providers = new LinkedHashSet<>();
        add(providers, traits.ukprn());
        add(providers, traits.providerName() == null ? null : Alike.provider(traits.providerName()));
        for (String provider : providers) {
            keys.add(key(Kind.TITLE, provider, title));
            if (traits.learningAim() != null) {
                keys.add(key(Kind.LEARNING_AIM, provider, traits.learningAim()));
            }
        }
        addresses(traits).forEach(address -> keys.add(key(Kind.ADDRESS, address, "")));
        return keys;
    }

    /** The pages and ids on the web that are its own. */
    static Set<String> addresses(Traits traits) {
        Set<String> addresses = new LinkedHashSet<>();
        add(addresses, Alike.address(traits.url()));
        add(addresses, Alike.address(traits.externalId()));
        return addresses;
    }

    private static void add(Set<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }

    private static Key key(Kind kind, String first, String second) {
        String text = kind + "\u001F" + first + "\u001F" + second;
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | 0x8000L;
            long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new Key(kind, new UUID(high, low));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
