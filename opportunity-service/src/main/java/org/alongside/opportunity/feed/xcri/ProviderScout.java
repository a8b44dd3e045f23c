package org.alongside.opportunity.feed.xcri;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Runs ahead of the courses and reads one provider after the other, passing over what they offer. */
final class ProviderScout {

    /** What stood at the next provider. */
    sealed interface Found {
        /**
         * A provider that could be named.
         *
         * @param whole false where the document broke off before the provider's end
         */
        record Taken(Provider provider, boolean whole) implements Found {}

        record Gone(String externalId) implements Found {}

        /** The provider could not be named, or the document broke off before it could be named. */
        record Nothing() implements Found {}
    }

    private static final int CHILDREN = 2_000;

    private final XcriCursor cursor;
    private final Consumer<FeedEvent> sink;
    private boolean started;
    private boolean rootIsProvider;
    private boolean brokenOff;

    ProviderScout(XcriCursor cursor, Consumer<FeedEvent> sink) {
        this.cursor = cursor;
        this.sink = sink;
    }

    Found next() {
        if (brokenOff) {
            return new Found.Nothing();
        }
        @Nullable Node start = null;
        List<Node> children = new ArrayList<>();
        try {
            start = advance();
            if (start == null) {
                return new Found.Nothing();
            }
            readChildren(start, children);
        } catch (DocumentBroken reportedByTheMainCursor) {
            brokenOff = true;
        }
        return start == null ? new Found.Nothing() : read(start, children);
    }

    private @Nullable Node advance() throws DocumentBroken {
        if (!started) {
            started = true;
            cursor.nextChild();
            Node root = cursor.here();
            rootIsProvider = root.name().equals("provider");
            if (rootIsProvider) {
                return root;
            }
        }
        while (cursor.nextChild()) {
            Node child = cursor.here();
            if (child.name().equals("provider") && XcriNames.isStandard(child.namespace())) {
                return child;
            }
            cursor.skip();
        }
        return null;
    }

    private void readChildren(Node start, List<Node> children) throws DocumentBroken {
        while (cursor.nextChild()) {
            Node child = cursor.here();
            boolean course = child.name().equals("course") && XcriNames.isStandard(child.namespace());
            if (course || children.size() >= CHILDREN) {
                cursor.skip();
            } else {
                Node whole = cursor.readRecord();
                if (whole == null) {
                    sink.accept(new FeedEvent.ElementIgnored(start.display() + "/" + child.display() + " (too large)"));
                } else {
                    children.add(whole);
                }
            }
        }
    }

    private Found read(Node start, List<Node> children) {
        RecordIssues issues = new RecordIssues(sink, "provider");
        Node whole = new Node(
                start.namespace(),
                start.prefix(),
                start.name(),
                start.where(),
                start.attributes(),
                start.declared(),
                List.copyOf(children));
        Provider provider = new XcriProvider(issues).read(whole);
        if (provider == null) {
            return new Found.Nothing();
        }
        return switch (RecordStatus.of(start)) {
            case PRESENT -> new Found.Taken(provider, !brokenOff);
            case GONE -> new Found.Gone(provider.externalId());
            case UNKNOWN -> {
                issues.valueIgnored(
                        start.where(),
                        RecordStatus.CODE,
                        "The recstatus of the provider has no meaning and was ignored.",
                        RecordStatus.REMEDY);
                yield new Found.Taken(provider, !brokenOff);
            }
        };
    }
}
