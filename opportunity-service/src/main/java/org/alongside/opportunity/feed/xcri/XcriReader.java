package org.alongside.opportunity.feed.xcri;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.Recognises;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Reads XCRI-CAP 1.2 documents.
 *
 * <p>Providers usually give their address after their courses, and a course without a venue takes place there. So two
 * cursors walk the document: a scout that reads one provider without its courses, then the main one that reads those
 * courses. Memory holds one record at a time, however long the document is.
 */
public final class XcriReader implements FeedReader, Recognises {
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<(?:[\\w.-]+:)?(\\w+)\\b([^>]*)");

    private static final Set<String> ROOTS = Set.of("catalog", "provider", "course");

    private final XcriLimits limits;

    public XcriReader() {
        this(XcriLimits.DEFAULT);
    }

    XcriReader(XcriLimits limits) {
        this.limits = limits;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.XCRI_CAP_1_2;
    }

    /** By the first element and its namespace, in whatever encoding leaves ASCII readable. */
    @Override
    public boolean recognises(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        int start = text.indexOf('<');
        while (start >= 0 && (text.startsWith("<!--", start) || text.startsWith("<?", start))) {
            int end = text.indexOf(text.startsWith("<?", start) ? "?>" : "-->", start);
            start = end < 0 ? -1 : text.indexOf('<', end);
        }
        Matcher element = FIRST_ELEMENT.matcher(start < 0 ? "" : text.substring(start));
        return element.lookingAt()
                && ROOTS.contains(element.group(1))
                && element.group(2).contains(XcriNames.XCRI);
    }

    @Override
    public Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
        try (XcriCursor main = XcriCursor.open(source, limits);
                XcriCursor scout = XcriCursor.open(source, limits)) {
            return new Document(main, new ProviderScout(scout, sink), sink).read();
        } catch (DocumentBroken broken) {
            return new Reading.Broken(broken.problem());
        }
    }

    private static final class Document {
        private final XcriCursor main;
        private final ProviderScout scout;
        private final Consumer<FeedEvent> sink;
        private boolean changesOnly;

        private Document(XcriCursor main, ProviderScout scout, Consumer<FeedEvent> sink) {
            this.main = main;
            this.scout = scout;
            this.sink = sink;
        }

        private Reading read() throws DocumentBroken {
            main.nextChild();
            Node root = main.here();
            if (!root.namespace().equals(XcriNames.XCRI)) {
                throw notXcri(root);
            }
            switch (root.name()) {
                case "catalog" -> {
                    requireReadableGenerated(root);
                    catalog(root);
                }
                case "provider" -> provider(root);
                case "course" -> course(null);
                default -> throw notXcri(root);
            }
            main.nextChild();
            return new Reading.Whole(changesOnly);
        }

        private void catalog(Node root) throws DocumentBroken {
            while (main.nextChild()) {
                Node child = main.here();
                if (child.name().equals("provider") && XcriNames.isStandard(child.namespace())) {
                    provider(child);
                } else {
                    sink.accept(new FeedEvent.ElementIgnored(root.display() + "/" + child.display()));
                    main.skip();
                }
            }
        }

        private void provider(Node start) throws DocumentBroken {
            Provider provider = null;
            switch (scout.next()) {
                case ProviderScout.Found.Taken taken -> {
                    provider = taken.provider();
                    sink.accept(new FeedEvent.ProviderRead(provider, taken.whole()));
                }
                case ProviderScout.Found.Gone gone -> {
                    changesOnly = true;
                    sink.accept(new FeedEvent.ProviderGone(gone.externalId()));
                    skipChildren();
                    return;
                }
                case ProviderScout.Found.Nothing nothing -> {}
            }
            changesOnly |= start.attribute("recstatus") != null;
            while (main.nextChild()) {
                Node child = main.here();
                if (child.name().equals("course") && XcriNames.isStandard(child.namespace())) {
                    course(provider);
                } else {
                    main.skip();
                }
            }
        }

        private void skipChildren() throws DocumentBroken {
            while (main.nextChild()) {
                main.skip();
            }
        }

        private void course(@Nullable Provider provider) throws DocumentBroken {
            Node start = main.here();
            changesOnly |= start.attribute("recstatus") != null;
            var surroundings = main.surroundings();
            Node whole = main.readRecord();
            RecordIssues issues = new RecordIssues(sink, "course");
            if (whole == null) {
                issues.refused(
                        start.where(),
                        "record-too-large",
                        "The course with its presentations is larger than is read here.",
                        "Split its presentations over several courses, or leave out what is not about the course.");
                return;
            }
            switch (new XcriCourse(provider, issues).read(whole)) {
                case XcriCourse.Outcome.Taken taken ->
                    sink.accept(new FeedEvent.OpportunityRead(
                            taken.opportunity(), start.where(), whole.toXml(surroundings)));
                case XcriCourse.Outcome.Gone gone ->
                    sink.accept(new FeedEvent.OpportunityGone(gone.externalId(), start.where()));
                case XcriCourse.Outcome.Refused refused -> {}
            }
        }

        /** A catalogue without {@code generated} is taken as made now; with one that cannot be read it is in error. */
        private static void requireReadableGenerated(Node catalog) throws DocumentBroken {
            String generated = catalog.attribute("generated");
            if (generated == null) {
                return;
            }
            try {
                XcriDates.requireDateTime(generated);
            } catch (DateTimeException unreadable) {
                throw new DocumentBroken(
                        "generated-unreadable",
                        catalog.where(),
                        "The attribute generated of the catalogue is not a date and time.",
                        "Write it like 2027-01-31T09:30:00Z, or leave it out.");
            }
        }

        private static DocumentBroken notXcri(Node root) {
            return new DocumentBroken(
                    "not-xcri",
                    root.where(),
                    "The first element is " + root.display() + ", so this is not an XCRI-CAP 1.2 document.",
                    "Send a document that starts with catalog, provider or course in the namespace " + XcriNames.XCRI
                            + ".");
        }
    }
}
