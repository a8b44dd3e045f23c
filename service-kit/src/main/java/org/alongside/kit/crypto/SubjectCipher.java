package org.alongside.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one codec for personal text at rest: AES-256-GCM (NIST SP 800-38D) under the subject's own key. Sealed bytes are
 * {@code 1 | length of the key id (1) | key id | nonce (12) | ciphertext and tag}. What comes before the nonce and the place
 * that they belong to are authenticated with them, so a value that was moved to another row, column or tenant does not open.
 */
@ApplicationScoped
public class SubjectCipher {

    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 2;
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

    /** The bytes are not what was sealed here, or the vault has never had their key. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Seals the bytes for this place; the subject's key is made if there is none.
     *
     * @throws KeyVault.KeyDestroyed if the subject's key was destroyed
     */
    public byte[] seal(Place place, byte[] plain) {
        KeyVault.Key key = vault.keyFor(place.tenant(), place.subject());
        byte[] id = key.id().getBytes(StandardCharsets.US_ASCII);
        byte[] header = ByteBuffer.allocate(HEADER_BYTES + id.length)
                .put(FORMAT)
                .put((byte) id.length)
                .put(id)
                .array();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, header, place).doFinal(plain);
            return ByteBuffer.allocate(header.length + NONCE_BYTES + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }

    /**
     * Opens what was sealed for this place.
     *
     * @throws KeyVault.KeyDestroyed if the subject's key was destroyed
     * @throws Unreadable if the bytes were changed or belong to another place, or the vault has never had their key
     */
    public byte[] open(Place place, byte[] sealed) {
        if (sealed.length < HEADER_BYTES || sealed[0] != FORMAT) {
            throw new Unreadable("not a sealed value of a known format");
        }
        int headerBytes = HEADER_BYTES + Byte.toUnsignedInt(sealed[1]);
        int start = headerBytes + NONCE_BYTES;
        if (sealed.length < start) {
            throw new Unreadable("a sealed value that was cut short");
        }
        byte[] header = Arrays.copyOf(sealed, headerBytes);
        String id = new String(header, HEADER_BYTES, headerBytes - HEADER_BYTES, StandardCharsets.US_ASCII);
        KeyVault.Key key = vault.existingKey(place.tenant(), place.subject(), id)
                .orElseThrow(() -> new Unreadable("the vault does not have the key"));
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, headerBytes, start), header, place)
                    .doFinal(sealed, start, sealed.length - start);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("changed, or moved from another place");
        }
    }

    private static Cipher cipher(int mode, KeyVault.Key key, byte[] nonce, byte[] header, Place place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key.secret(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(place.bytes());
        return cipher;
    }
}
