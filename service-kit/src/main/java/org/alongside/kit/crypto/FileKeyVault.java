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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A vault of one small file per subject, {@code <directory>/<tenant>/<subject>.key}, readable by its owner alone. A key is
 * on the disk (file and folder forced) before it is used, so nothing is ever sealed with a key that a crash could lose. An
 * empty file says that the subject's key was destroyed; overwriting the old bytes helps only where the disk writes in place.
 * A directory has one process at a time: another would go on reading a destroyed key from its memory.
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

    /** How many keys were destroyed here; by it a read knows that what it read may be out of date, and not to be cached. */
    private long destructions;

    FileKeyVault(@ConfigProperty(name = "alongside.keys-directory") String directory) {
        this.directory = Path.of(directory);
    }

    @Override
    public Key keyFor(String tenant, UUID subject) {
        return existingKey(tenant, subject, KEY_ID).orElseGet(() -> make(tenant, subject));
    }

    @Override
    public Optional<Key> existingKey(String tenant, UUID subject, String id) {
        return id.equals(KEY_ID) ? read(tenant, subject) : Optional.empty();
    }

    @Override
    public void destroy(String tenant, UUID subject) {
        Path file = file(tenant, subject);
        Path folder = directory.resolve(tenant);
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            Path empty = Files.createTempFile(folder, "new", ".tmp", ownerOnly("rw-------"));
            force(empty);
            try (FileChannel old = openIfThere(file)) {
                Files.move(empty, file, StandardCopyOption.ATOMIC_MOVE);
                force(folder);
                if (old != null) {
                    old.write(ByteBuffer.allocate((int) old.size()), 0);
                    old.force(true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            synchronized (cache) {
                destructions++;
                cache.remove(name(tenant, subject));
            }
        }
    }

    private Optional<Key> read(String tenant, UUID subject) {
        String name = name(tenant, subject);
        long destroyedBefore;
        synchronized (cache) {
            Key cached = cache.get(name);
            if (cached != null) {
                return Optional.of(cached);
            }
            destroyedBefore = destructions;
        }
        try {
            byte[] secret = Files.readAllBytes(file(tenant, subject));
            if (secret.length == 0) {
                throw new KeyDestroyed();
            }
            if (secret.length != SECRET_BYTES) {
                throw new IllegalStateException(
                        "the key file of a subject is damaged: restore it from the vault's backup");
            }
            Key key = new Key(KEY_ID, secret);
            synchronized (cache) {
                if (destructions == destroyedBefore) {
                    cache.put(name, key);
                }
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
        return read(tenant, subject).orElseThrow();
    }

    private static @Nullable FileChannel openIfThere(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static String name(String tenant, UUID subject) {
        return tenant + "/" + subject;
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

    private static void force(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
