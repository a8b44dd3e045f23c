package org.alongside.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectCipherTest {

    private static final UUID SUBJECT = new UUID(0, 1);
    private static final byte[] WORDS = "what is most important to me".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private SubjectCipher cipher;
    private SubjectCipher.Place place;

    @BeforeEach
    void start() {
        cipher = new SubjectCipher(new FileKeyVault(folder.toString()));
        place = new SubjectCipher.Place("northshire", SUBJECT, "entry.text", "row 1");
    }

    @Test
    void whatIsSealedOpensAgain() {
        assertThat(cipher.open(place, cipher.seal(place, WORDS))).isEqualTo(WORDS);
        assertThat(cipher.open(place, cipher.seal(place, new byte[0]))).isEmpty();
    }

    @Test
    void theSameWordsNeverLookTheSame() {
        byte[] sealed = cipher.seal(place, WORDS);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("important");
        assertThat(cipher.seal(place, WORDS)).isNotEqualTo(sealed);
    }

    @Test
    void aValueThatWasMovedDoesNotOpen() {
        byte[] sealed = cipher.seal(place, WORDS);
        cipher.seal(new SubjectCipher.Place("southmoor", SUBJECT, "entry.text", "row 1"), WORDS);
        cipher.seal(new SubjectCipher.Place("northshire", new UUID(0, 2), "entry.text", "row 1"), WORDS);
        for (SubjectCipher.Place elsewhere : new SubjectCipher.Place[] {
            new SubjectCipher.Place("northshire", SUBJECT, "entry.text", "row 2"),
            new SubjectCipher.Place("northshire", SUBJECT, "entry.other", "row 1"),
            new SubjectCipher.Place("southmoor", SUBJECT, "entry.text", "row 1"),
            new SubjectCipher.Place("northshire", new UUID(0, 2), "entry.text", "row 1")
        }) {
            assertThatThrownBy(() -> cipher.open(elsewhere, sealed))
                    .as(elsewhere.toString())
                    .isInstanceOf(SubjectCipher.Unreadable.class);
        }
    }

    @Test
    void aValueThatWasChangedDoesNotOpen() {
        byte[] sealed = cipher.seal(place, WORDS);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher.open(place, changed)).isInstanceOf(SubjectCipher.Unreadable.class);
        }
        assertThatThrownBy(() -> cipher.open(place, new byte[5])).isInstanceOf(SubjectCipher.Unreadable.class);
    }

    @Test
    void whatWasSealedAtAnyLengthOpensAndCutAnywhereDoesNot() {
        Random random = new Random(20_270_111);
        for (int round = 0; round < 200; round++) {
            byte[] words = new byte[random.nextInt(3_000)];
            random.nextBytes(words);
            byte[] sealed = cipher.seal(place, words);
            assertThat(cipher.open(place, sealed)).isEqualTo(words);
            byte[] cut = Arrays.copyOf(sealed, random.nextInt(sealed.length));
            assertThatThrownBy(() -> cipher.open(place, cut)).isInstanceOf(SubjectCipher.Unreadable.class);
            byte[] noise = new byte[random.nextInt(100)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> cipher.open(place, noise)).isInstanceOf(SubjectCipher.Unreadable.class);
        }
    }

    @Test
    void theKeyIsNamedBesideWhatItSealedAndThatNameCannotBeExchanged() {
        Rotating vault = new Rotating();
        SubjectCipher rotating = new SubjectCipher(vault);
        byte[] sealed = rotating.seal(place, WORDS);
        assertThat(new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII)).isEqualTo("k1");
        vault.keys.put("k2", vault.keys.get("k1")); // the very same secret: only the name differs
        byte[] renamed = sealed.clone();
        renamed[3] = '2';
        assertThatThrownBy(() -> rotating.open(place, renamed)).isInstanceOf(SubjectCipher.Unreadable.class);
    }

    @Test
    void afterAChangeOfKeysWhatWasSealedBeforeStillOpens() {
        Rotating vault = new Rotating();
        SubjectCipher rotating = new SubjectCipher(vault);
        byte[] before = rotating.seal(place, WORDS);
        vault.rotate();
        byte[] after = rotating.seal(place, WORDS);
        assertThat(new String(after, 2, after[1], StandardCharsets.US_ASCII)).isEqualTo("k2");
        assertThat(rotating.open(place, before)).isEqualTo(WORDS);
        assertThat(rotating.open(place, after)).isEqualTo(WORDS);
    }

    @Test
    void aKeyIdIsShortAndVisible() {
        for (String id : new String[] {"", "two words", "k\u00e9", "x".repeat(65)}) {
            assertThatThrownBy(() -> new KeyVault.Key(id, new byte[32])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new KeyVault.Key("x".repeat(64), new byte[32]).toString()).doesNotContain("0");
    }

    @Test
    void withoutTheKeyNothingOpensForEver() {
        FileKeyVault vault = new FileKeyVault(folder.toString());
        SubjectCipher destroying = new SubjectCipher(vault);
        byte[] sealed = destroying.seal(place, WORDS);
        vault.destroy("northshire", SUBJECT);
        for (SubjectCipher each : List.of(destroying, new SubjectCipher(new FileKeyVault(folder.toString())))) {
            assertThatThrownBy(() -> each.open(place, sealed)).isInstanceOf(KeyVault.KeyDestroyed.class);
            assertThatThrownBy(() -> each.seal(place, WORDS)).isInstanceOf(KeyVault.KeyDestroyed.class);
        }
    }

    @Test
    void aKeyThatIsMissingIsNotTakenForOneThatWasDestroyed() throws IOException {
        byte[] sealed = cipher.seal(place, WORDS);
        Files.delete(folder.resolve("northshire").resolve(SUBJECT + ".key"));
        SubjectCipher afterwards = new SubjectCipher(new FileKeyVault(folder.toString()));
        assertThatThrownBy(() -> afterwards.open(place, sealed))
                .isInstanceOf(SubjectCipher.Unreadable.class)
                .hasMessageContaining("does not have the key");
    }

    /** A vault of one subject whose key changes. */
    private static final class Rotating implements KeyVault {

        private final Map<String, byte[]> keys = new HashMap<>();
        private int newest;

        Rotating() {
            rotate();
        }

        void rotate() {
            newest++;
            byte[] secret = new byte[32];
            Arrays.fill(secret, (byte) newest);
            keys.put("k" + newest, secret);
        }

        @Override
        public Key keyFor(String tenant, UUID subject) {
            return existingKey(tenant, subject, "k" + newest).orElseThrow();
        }

        @Override
        public Optional<Key> existingKey(String tenant, UUID subject, String id) {
            return Optional.ofNullable(keys.get(id)).map(secret -> new Key(id, secret));
        }

        @Override
        public void destroy(String tenant, UUID subject) {
            throw new UnsupportedOperationException("not a vault that forgets");
        }
    }
}
