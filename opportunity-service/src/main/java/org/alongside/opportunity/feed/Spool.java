package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.kit.problem.CommonProblem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.CatalogueProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Receives documents of any length on disk, so that reading can look ahead and memory stays as it is. */
@ApplicationScoped
class Spool {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final int BUFFER = 1 << 16;
    private static final String PREFIX = "alongside-feed-";
    private static final String SUFFIX = ".spool";
    private static final Duration LONGEST_USE = Duration.ofHours(24);

    private final Path directory;
    private final long limit;

    Spool(
            @ConfigProperty(name = "alongside.feed.spool-directory") Optional<Path> directory,
            @ConfigProperty(name = "alongside.feed.largest-document", defaultValue = "4294967296") long limit) {
        this.directory = directory.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
        this.limit = limit;
    }

    /**
     * A document that was sent.
     *
     * @throws ProblemException 413 where the document is longer than is taken, 400 where it broke off on its way, 503
     *     where the disk is full
     */
    Spooled receive(InputStream body) {
        try {
            return keep(body);
        } catch (SourceFailed brokenOff) {
            throw new ProblemException(
                    CatalogueProblem.UPLOAD_BROKEN,
                    "The document did not arrive whole and was not kept. Send it again.");
        }
    }

    /**
     * A document that is being fetched.
     *
     * @throws IOException as the source throws it
     * @throws ProblemException 413 or 503
     */
    Spooled fetch(InputStream body) throws IOException {
        try {
            return keep(body);
        } catch (SourceFailed failed) {
            throw failed.why;
        }
    }

    /** What is written is told apart from what is read. */
    private static final class SourceFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient IOException why;

        private SourceFailed(IOException why) {
            super(why);
            this.why = why;
        }
    }

    private Spooled keep(InputStream body) {
        Path file = newFile();
        try {
            return copy(body, file);
        } catch (RuntimeException failed) {
            delete(file);
            throw failed;
        }
    }

    /** The document of that name, if it is on this machine and is the one of that hash; then it is young again. */
    Optional<Path> find(String name, String sha256, Instant now) {
        Path file = directory.resolve(name);
        if (!isOurs(file) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = sha256();
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(now));
            return Optional.of(file);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
    }

    private Path newFile() {
        try {
            Files.createDirectories(directory);
            return Files.createTempFile(directory, PREFIX, SUFFIX);
        } catch (IOException e) {
            LOG.errorf("the spool directory cannot be written: %s", e);
            throw noRoom();
        }
    }

    private Spooled copy(InputStream body, Path file) {
        MessageDigest digest = sha256();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = read(body, buffer); n >= 0; n = read(body, buffer)) {
                bytes += n;
                if (bytes > limit) {
                    throw new ProblemException(
                            CommonProblem.BODY_TOO_LARGE,
                            "A document may be up to " + limit + " bytes long. Send it in parts, or as changes only.");
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        } catch (IOException full) {
            LOG.errorf("a document could not be spooled: %s", full);
            throw noRoom();
        }
        return new Spooled(file, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException brokenOff) {
            throw new SourceFailed(brokenOff);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("a spool file stays behind: %s", e);
        }
    }

    /** Removes what processes that were killed left behind; younger files may belong to another instance at work. */
    void clear(Instant now) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(Spool::isOurs)
                    .filter(file -> lastWritten(file).isBefore(now.minus(LONGEST_USE)))
                    .forEach(this::delete);
        } catch (IOException e) {
            LOG.warnf("the spool directory cannot be read: %s", e);
        }
    }

    private static Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    private static ProblemException noRoom() {
        return new ProblemException(
                CatalogueProblem.NO_ROOM,
                "The service has no room to receive the document. Tell whoever runs it, and try later.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
