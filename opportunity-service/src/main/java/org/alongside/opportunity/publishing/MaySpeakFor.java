package org.alongside.opportunity.publishing;

import java.util.Set;

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

    public boolean isNobody() {
        return !every && keys.isEmpty();
    }
}
