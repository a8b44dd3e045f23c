package org.alongside.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void withoutTheKeyNothingOpensForEver() throws IOException {
        byte[] sealed = cipher.seal(place, WORDS);
        Files.delete(folder.resolve("northshire").resolve(SUBJECT + ".key"));
        SubjectCipher afterwards = new SubjectCipher(new FileKeyVault(folder.toString()));
        assertThatThrownBy(() -> afterwards.open(place, sealed))
                .isInstanceOf(SubjectCipher.Unreadable.class)
                .hasMessageContaining("destroyed");
    }
}
