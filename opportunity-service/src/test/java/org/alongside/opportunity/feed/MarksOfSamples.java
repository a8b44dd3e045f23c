package org.alongside.opportunity.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alongside.opportunity.feed.coursedirectory.CourseDirectoryReader;
import org.alongside.opportunity.feed.direct.DirectReader;
import org.alongside.opportunity.feed.directory.DirectoryReader;
import org.alongside.opportunity.feed.displayadvert.DisplayAdvertReader;
import org.alongside.opportunity.feed.openreferral.OpenReferralReader;
import org.alongside.opportunity.feed.schemaorg.SchemaOrgReader;
import org.alongside.opportunity.feed.sheet.SheetReader;
import org.alongside.opportunity.feed.xcri.XcriReader;

/** Reads a document of every format, and the sample feed, and says how many events it gave out and with which mark: a process of its own has to say the same. */
public final class MarksOfSamples {
    private static final List<FeedReader> READERS = List.of(
            new XcriReader(),
            new OpenReferralReader(),
            new CourseDirectoryReader(),
            new DirectoryReader(),
            new DisplayAdvertReader(),
            new SchemaOrgReader(),
            new SheetReader(),
            new DirectReader());

    private MarksOfSamples() {}

    public static void main(String[] folder) throws IOException {
        of(Path.of(folder[0])).forEach(System.out::println);
    }

    static List<String> of(Path folder) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        documents.add(Files.readAllBytes(folder.resolve("northshire-2027.xml")));
        FormatsIT.documents("mark").values().forEach(text -> documents.add(text.getBytes(StandardCharsets.UTF_8)));
        return documents.stream().map(MarksOfSamples::mark).toList();
    }

    private static String mark(byte[] document) {
        try {
            byte[] head = Arrays.copyOf(document, Math.min(document.length, 64 << 10));
            FeedReader reader = READERS.stream()
                    .filter(each -> each instanceof Recognises telling && telling.recognises(head))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no reader for a sample"));
            long[] state = new long[2];
            reader.read(() -> new ByteArrayInputStream(document), event -> {
                state[0]++;
                state[1] = EventMark.after(state[1], event);
            });
            return reader.format() + " " + state[0] + " " + state[1];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
