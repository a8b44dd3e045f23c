package org.alongside.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** initdb, postgres and pg_ctl, unpacked from the archive on the class path. */
final class PostgresPrograms {
    private PostgresPrograms() {}

    /**
     * Unpacks the programs into a folder under {@code parent}, named after the archive's size so that another release gets
     * another folder. Safe when several JVMs do it at once: each unpacks into a folder of its own and one of them renames.
     *
     * @return the folder that has {@code bin/postgres}
     */
    static Path unpackedIn(Path parent) {
        String archive = "/postgres-" + system() + "-" + hardware() + ".txz";
        var source = PostgresPrograms.class.getResource(archive);
        if (source == null) {
            throw new CannotStart("There is no embedded PostgreSQL for this kind of computer (" + archive.substring(1)
                    + " is missing): use docker-compose.yml instead.");
        }
        try {
            Path home = parent.resolve(
                    "postgresql-programs-" + source.openConnection().getContentLengthLong());
            if (Files.exists(home.resolve("bin/postgres"))) {
                return home;
            }
            Files.createDirectories(parent);
            Path unpacking = Files.createTempDirectory(parent, ".unpacking-");
            try (InputStream in = source.openStream()) {
                unpack(in, unpacking);
                // Not 0700: root runs the server as somebody else.
                Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                Folders.delete(unpacking); // another JVM was faster
            } catch (IOException e) {
                Folders.delete(unpacking);
                throw e;
            }
            return home;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be unpacked into " + parent + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(InputStream in, Path home) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("the archive names a file outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.copy(home.resolve(entry.getLinkName()), target);
                } else {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String hardware() {
        String hardware = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return hardware.equals("aarch64") || hardware.equals("arm64") ? "arm_64" : "x86_64";
    }
}
