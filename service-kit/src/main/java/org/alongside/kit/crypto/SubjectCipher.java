package org.alongside.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one codec for personal text at rest: AES-256-GCM (NIST SP 800-38D) under the subject's own key. Sealed bytes are
 * {@code 1 | nonce (12) | ciphertext and tag}. The place that they belong to is authenticated with them, so a value that was
 * moved to another row, column or tenant does not open.
 */
@ApplicationScoped
public class SubjectCipher {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyVault vault;
    private final SecureRandom random = new SecureRandom();

    SubjectCipher(KeyVault vault) {
        this.vault = vault;
    }

    /**
     * Where a sealed value lives.
     *
     * @param tenant the row's tenant
     * @param subject whose text it is, and so whose key
     * @param column table and column, as {@code table.column}
     * @param row the rest of the row's key
     */
    public record Place(String tenant, UUID subject, String column, String row) {

        byte[] bytes() {
            return String.join("\u0000", tenant, subject.toString(), column, row)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The subject's text can no longer be read: its key was destroyed, or the bytes are not what was sealed here. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** Seals the bytes for this place; the subject's key is made if there is none. */
    public byte[] seal(Place place, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, vault.keyFor(place.tenant(), place.subject()), nonce, place)
                    .doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    /** @throws Unreadable if the key is gone, or the bytes were changed or belong to another place */
    public byte[] open(Place place, byte[] sealed) {
        KeyVault.Key key = vault.existingKey(place.tenant(), place.subject())
                .orElseThrow(() -> new Unreadable("the key was destroyed"));
        if (sealed.length < 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            throw new Unreadable("not a sealed value of a known format");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("changed, or moved from another place");
        }
    }

    private static Cipher cipher(int mode, KeyVault.Key key, byte[] nonce, Place place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.secret(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.bytes());
        return cipher;
    }
}
