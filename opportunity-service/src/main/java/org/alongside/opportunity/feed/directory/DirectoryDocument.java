package org.alongside.opportunity.feed.directory;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.csv.DocumentBroken;
import org.alongside.opportunity.feed.csv.Words;

/** One file, or the files of a ZIP archive. A name of an entry is shown and nothing else; an archive within it is not opened. */
final class DirectoryDocument {

    /** Reads one file. */
    interface Visitor {
        /** @param name within the archive, or nothing */
        void visit(String name, InputStream in) throws IOException, DocumentBroken;
    }

    private static final int BEFORE_RATIO = 1 << 20;
    private static final String UNPACKED_REMEDY =
            "Send an archive with the course files and the venues file, and nothing else.";

    private final FeedSource source;
    private final ArchiveLimits limits;

    DirectoryDocument(FeedSource source, ArchiveLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Thrown through a parser that is reading an entry. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    static boolean isArchive(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /**
     * Visits every file that can be one of the directory's.
     *
     * @param ignored is told the names of other entries
     * @throws DocumentBroken where the archive is cut off, damaged, or larger than the limits
     * @throws IOException when the source itself cannot be read
     */
    void each(Visitor visitor, Consumer<String> ignored) throws IOException, DocumentBroken {
        try (BufferedInputStream in = new BufferedInputStream(source.open(), 1 << 13)) {
            in.mark(4);
            boolean archive = isArchive(in.readNBytes(4));
            in.reset();
            if (archive) {
                unpack(new TailStream(in), visitor, ignored);
            } else {
                visitor.visit("", in);
            }
        }
    }

    private void unpack(TailStream packed, Visitor visitor, Consumer<String> ignored)
            throws IOException, DocumentBroken {
        int entries = 0;
        try {
            ZipInputStream zip = new ZipInputStream(packed);
            Unpacked unpacked = new Unpacked(zip, packed);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > limits.entries()) {
                    throw new TooMuch();
                }
                String name = Cut.to(Words.line(entry.getName()), 200);
                if (isReadable(entry.isDirectory(), name)) {
                    visitor.visit(name, unpacked);
                } else if (!entry.isDirectory()) {
                    ignored.accept("archive/" + name);
                }
                unpacked.skipRest();
            }
            packed.transferTo(OutputStream.nullOutputStream());
        } catch (TooMuch tooMuch) {
            throw new DocumentBroken(
                    "archive-too-large",
                    null,
                    "The archive has more entries, or unpacks to more, than is read here.",
                    UNPACKED_REMEDY);
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw unreadable();
        }
        if (packed.entries() != (entries & 0xFFFF)) {
            throw unreadable();
        }
    }

    private static DocumentBroken unreadable() {
        return new DocumentBroken(
                "archive-unreadable",
                null,
                "The archive is damaged, cut off or encrypted.",
                "Pack the files into a plain ZIP archive and send it again.");
    }

    /** What an operating system puts beside a file is not that file. */
    private static boolean isReadable(boolean directory, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !directory
                && last.toLowerCase(Locale.ROOT).endsWith(".csv")
                && !last.startsWith(".")
                && !name.startsWith("__MACOSX/");
    }

    /** The entry at which the archive stands; counts what comes out against what went in. */
    private final class Unpacked extends FilterInputStream {
        private final TailStream packed;
        private long bytes;

        private Unpacked(ZipInputStream zip, TailStream packed) {
            super(zip);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            bytes += Math.max(0, read);
            if (bytes > limits.bytes() || (bytes > BEFORE_RATIO && bytes / limits.ratio() > packed.count())) {
                throw new TooMuch();
            }
            return read;
        }

        private void skipRest() throws IOException {
            byte[] buffer = new byte[1 << 13];
            while (read(buffer, 0, buffer.length) >= 0) {
                // counted, and otherwise of no interest
            }
        }

        @Override
        public void close() {
            // the archive goes on
        }
    }
}
