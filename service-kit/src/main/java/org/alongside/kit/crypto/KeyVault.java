package org.alongside.kit.crypto;

import java.util.Optional;
import java.util.UUID;

/**
 * Keeps one secret key for each subject, outside the database that holds what the keys protect. Destroying a subject's key
 * makes everything sealed with it unreadable, in backups too.
 */
public interface KeyVault {

    /**
     * A subject's key.
     *
     * @param id names the key beside what it sealed, so that keys can be rotated
     * @param secret 32 bytes for AES-256
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; Cipher wants bytes
    record Key(String id, byte[] secret) {
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /** The subject's key, made now and durably kept if there was none. Safe under races of many. */
    Key keyFor(String tenant, UUID subject);

    /** The subject's key, or nothing if it never existed or was destroyed. */
    Optional<Key> existingKey(String tenant, UUID subject);
}
