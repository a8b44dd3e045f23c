package org.alongside.kit.crypto;

import java.util.Optional;
import java.util.UUID;

/**
 * Keeps one secret key for each subject, outside the database that holds what the keys protect. Destroying a subject's key
 * makes everything sealed with it unreadable, in the database's backups too.
 */
public interface KeyVault {

    /**
     * A subject's key.
     *
     * @param id names the key beside what it sealed, so that keys can be rotated; 1 to 64 visible ASCII characters
     * @param secret 32 bytes for AES-256
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; Cipher wants bytes
    record Key(String id, byte[] secret) {

        public Key {
            if (!id.matches("[\\x21-\\x7e]{1,64}")) {
                throw new IllegalArgumentException("a key id is 1 to 64 visible ASCII characters");
            }
        }

        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    /** The subject's key was destroyed on purpose, and with it all that was sealed. */
    final class KeyDestroyed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public KeyDestroyed() {
            super("the key was destroyed");
        }
    }

    /**
     * The key to seal with, made now and durably kept if there was none. Safe under races of many.
     *
     * @throws KeyDestroyed if the subject's key was destroyed: there is never a second one
     */
    Key keyFor(String tenant, UUID subject);

    /**
     * The key of this id that something of the subject's was sealed with, or nothing if this vault has never had it.
     *
     * @throws KeyDestroyed if the subject's key was destroyed
     */
    Optional<Key> existingKey(String tenant, UUID subject, String id);

    /**
     * Destroys all of the subject's keys, for ever, also those not made yet. Durable once it returns; a second call changes
     * nothing.
     */
    void destroy(String tenant, UUID subject);
}
