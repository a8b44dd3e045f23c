package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/** Filters and orders all opportunities by one constraint document. */
final class Matching {
    private final MatchQuery query;
    private final Segments segments;
    private final List<List<List<String>>> interests;

    Matching(MatchQuery query, Segments segments, Words words) {
        this.query = query;
        this.segments = segments;
        interests = query.interests().stream()
                .map(terms -> terms.stream().map(term -> stems(term, words)).toList())
                .toList();
    }

    /** The words of a term as a text has them, so that {@code it} is a pronoun in it; a term that is nothing else is the subject. */
    private static List<String> stems(String term, Words words) {
        List<Words.Word> inText = words.of(term);
        return (inText.isEmpty() ? words.asked(term) : inText)
                .stream().map(Words.Word::stem).distinct().toList();
    }

    FoundMatches run(IndexReader reader, long position) throws IOException {
        MatchTop top = new MatchTop(query.limit() + 1, query.after());
        int count = 0;
        int withInterest = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafMatching matching = new LeafMatching(query, interests, leaf, segments.of(leaf.reader()));
            matching.run(top);
            count += matching.count();
            withInterest += matching.withInterest();
        }
        List<MatchTop.Entry> entries = top.entries();
        boolean more = entries.size() > query.limit();
        List<MatchTop.Entry> page = more ? entries.subList(0, query.limit()) : entries;
        MatchTop.Entry last = page.isEmpty() ? null : page.getLast();
        return new FoundMatches(
                count,
                withInterest,
                matches(page),
                more && last != null ? new CatalogueQuery.After(last.score(), last.id(), position) : null,
                position);
    }

    /** With what shows in each; looked up segment by segment, in the order in which the documents lie. */
    private List<FoundMatches.Match> matches(List<MatchTop.Entry> page) throws IOException {
        Map<LeafMatching, List<MatchTop.Entry>> byLeaf = new HashMap<>();
        page.stream()
                .sorted(Comparator.comparingInt(MatchTop.Entry::doc))
                .forEach(entry -> byLeaf.computeIfAbsent(entry.leaf(), fresh -> new ArrayList<>())
                        .add(entry));
        Map<MatchTop.Entry, FoundMatches.Match> matches = new HashMap<>();
        for (Map.Entry<LeafMatching, List<MatchTop.Entry>> leaf : byLeaf.entrySet()) {
            int[] documents =
                    leaf.getValue().stream().mapToInt(MatchTop.Entry::doc).toArray();
            List<List<FoundMatches.Sign>> signs = leaf.getKey().signs().in(documents);
            for (int i = 0; i < documents.length; i++) {
                MatchTop.Entry entry = leaf.getValue().get(i);
                matches.put(entry, new FoundMatches.Match(entry.id(), entry.score(), signs.get(i)));
            }
        }
        return page.stream().map(matches::get).toList();
    }
}
