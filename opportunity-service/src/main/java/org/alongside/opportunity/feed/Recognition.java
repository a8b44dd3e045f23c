package org.alongside.opportunity.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.CatalogueProblem;

/** Tells the format of a document by its beginning. */
@ApplicationScoped
class Recognition {
    private final List<FeedReader> readers;

    Recognition(Instance<FeedReader> readers) {
        this.readers = readers.stream()
                .sorted(Comparator.comparing(FeedReader::format))
                .toList();
    }

    /** What a document is, and as what it is sent. */
    record Recognised(FeedFormat format, String mediaType) {}

    /**
     * @param head up to the first 64 KiB
     * @throws ProblemException 422 {@code format-unknown}
     */
    Recognised of(byte[] head) {
        return readers.stream()
                .filter(reader -> reader instanceof Recognises telling && telling.recognises(head))
                .findFirst()
                .map(reader -> new Recognised(reader.format(), mediaType(reader.format(), head)))
                .orElseThrow(() -> new ProblemException(
                        CatalogueProblem.FORMAT_UNKNOWN,
                        "This is the beginning of no format that is read here. The contract at /openapi lists them; a spreadsheet is"
                                + " read with the columns of the template."));
    }

    /** An archive is the only one that can be told from the other documents of its format by the first bytes alone. */
    private static String mediaType(FeedFormat format, byte[] head) {
        boolean isZip = head.length > 1 && head[0] == 'P' && head[1] == 'K';
        return isZip && format.mediaTypes().contains("application/zip")
                ? "application/zip"
                : format.mediaTypes().getFirst();
    }
}
