package org.alongside.opportunity.publishing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For which providers of its tenant a caller may speak.
 *
 * @param every whether for all of them; then {@code keys} does not matter
 */
public record MaySpeakFor(boolean every, Set<String> keys) {
    static final MaySpeakFor EVERYBODY = new MaySpeakFor(true, Set.of());
    static final MaySpeakFor NOBODY = new MaySpeakFor(false, Set.of());

    public MaySpeakFor {
        keys = Set.copyOf(keys);
    }

    public boolean includes(String providerKey) {
        return every || keys.contains(providerKey);
    }

    /** @param providerKey null for many providers at once, for which one has to speak for every one */
    public boolean publish(@Nullable String providerKey) {
        return providerKey == null ? every : includes(providerKey);
    }

    public boolean isNobody() {
        return !every && keys.isEmpty();
    }
}
