package org.alongside.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A vault of one small file per subject, {@code <directory>/<tenant>/<subject>.key}, readable by its owner alone. A key is
 * on the disk (file and folder forced) before it is used, so nothing is ever sealed with a key that a crash could lose.
 */
@ApplicationScoped
public class FileKeyVault implements KeyVault {

    private static final int CACHED_KEYS = 10_000;
    private static final int SECRET_BYTES = 32;
    private static final String KEY_ID = "1";

    private final Path directory;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Key> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Key> eldest) {
            return size() > CACHED_KEYS;
        }
    };

    FileKeyVault(@ConfigProperty(name = "alongside.keys-directory") String directory) {
        this.directory = Path.of(directory);
    }

    @Override
    public Key keyFor(String tenant, UUID subject) {
        return existingKey(tenant, subject).orElseGet(() -> make(tenant, subject));
    }

    @Override
    public Optional<Key> existingKey(String tenant, UUID subject) {
        String name = tenant + "/" + subject;
        synchronized (cache) {
            Key cached = cache.get(name);
            if (cached != null) {
                return Optional.of(cached);
            }
        }
        try {
            byte[] secret = Files.readAllBytes(file(tenant, subject));
            if (secret.length != SECRET_BYTES) {
                throw new IllegalStateException(
                        "the key file of a subject is damaged: restore it from the vault's backup");
            }
            Key key = new Key(KEY_ID, secret);
            synchronized (cache) {
                cache.put(name, key);
            }
            return Optional.of(key);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Key make(String tenant, UUID subject) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        Path file = file(tenant, subject);
        Path folder = directory.resolve(tenant);
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            Path draft = Files.createTempFile(folder, "new", ".tmp", ownerOnly("rw-------"));
            try {
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    channel.write(ByteBuffer.wrap(secret));
                    channel.force(true);
                }
                Files.createLink(file, draft); // fails if somebody was first: their key is the key
            } catch (FileAlreadyExistsException e) {
                // read below
            } finally {
                Files.deleteIfExists(draft);
            }
            force(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return existingKey(tenant, subject).orElseThrow();
    }

    private Path file(String tenant, UUID subject) {
        return directory.resolve(tenant).resolve(subject + ".key");
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
