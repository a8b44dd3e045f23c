package org.alongside.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A vault of one small file per subject, {@code <directory>/<tenant>/<subject>.key}, readable by its owner alone. A key is
 * on the disk (file, folder and the folders above it forced) before anybody gets it to seal with, whoever made it, so nothing is
 * ever sealed with a key that a crash could lose. An
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
    private final Disk disk;
    private final Set<Path> foldersOnDisk = new HashSet<>();
    private final Map<String, Known> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > CACHED_KEYS;
        }
    };

    /** How many keys were destroyed here; by it a read knows that what it read may be out of date, and not to be cached. */
    private long destructions;

    @Inject
    FileKeyVault(@ConfigProperty(name = "alongside.keys-directory") String directory) {
        this(directory, FileKeyVault::force);
    }

    FileKeyVault(String directory, Disk disk) {
        this.directory = Path.of(directory).toAbsolutePath();
        this.disk = disk;
    }

    /** Brings to the disk what was written: a file's bytes, or a folder's entries. */
    @FunctionalInterface
    interface Disk {
        void force(Path fileOrFolder) throws IOException;
    }

    /** @param forced whether its entry in the folder is known to be on the disk, which sealing asks for and opening does not */
    private record Known(Key key, boolean forced) {}

    @Override
    public Key keyFor(String tenant, UUID subject) {
        return read(tenant, subject, true).orElseGet(() -> make(tenant, subject));
    }

    @Override
    public Optional<Key> existingKey(String tenant, UUID subject, String id) {
        return id.equals(KEY_ID) ? read(tenant, subject, false) : Optional.empty();
    }

    @Override
    public void destroy(String tenant, UUID subject) {
        Path file = file(tenant, subject);
        Path folder = directory.resolve(tenant);
        try {
            makeFolder(folder);
            Path empty = Files.createTempFile(folder, "new", ".tmp", ownerOnly("rw-------"));
            disk.force(empty);
            try (FileChannel old = openIfThere(file)) {
                Files.move(empty, file, StandardCopyOption.ATOMIC_MOVE);
                disk.force(folder);
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

    private Optional<Key> read(String tenant, UUID subject, boolean toSeal) {
        String name = name(tenant, subject);
        long destroyedBefore;
        synchronized (cache) {
            Known cached = cache.get(name);
            if (cached != null && (cached.forced() || !toSeal)) {
                return Optional.of(cached.key());
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
            if (toSeal) {
                makeFolder(directory.resolve(tenant));
                disk.force(directory.resolve(tenant));
            }
            Key key = new Key(KEY_ID, secret);
            synchronized (cache) {
                if (destructions == destroyedBefore) {
                    cache.merge(name, new Known(key, toSeal), (before, now) -> before.forced() ? before : now);
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
            makeFolder(folder);
            Path draft = Files.createTempFile(folder, "new", ".tmp", ownerOnly("rw-------"));
            try {
                Files.write(draft, secret);
                disk.force(draft);
                Files.createLink(file, draft); // fails if somebody was first: their key is the key
            } catch (FileAlreadyExistsException e) {
                // read below
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(tenant, subject, true).orElseThrow();
    }

    /** There is a folder, and its name and that of every folder above it that had to be made are on the disk. */
    private void makeFolder(Path folder) throws IOException {
        synchronized (foldersOnDisk) {
            if (foldersOnDisk.contains(folder) && Files.isDirectory(folder)) {
                return;
            }
            List<Path> above = new ArrayList<>(List.of(directory));
            while (!Files.isDirectory(above.getLast())) {
                Path higher = above.getLast().getParent();
                if (higher == null) {
                    break;
                }
                above.add(higher);
            }
            Files.createDirectories(folder, ownerOnly("rwx------"));
            for (Path each : above) {
                disk.force(each);
            }
            foldersOnDisk.add(folder);
        }
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
