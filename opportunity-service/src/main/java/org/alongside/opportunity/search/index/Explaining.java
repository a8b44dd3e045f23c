package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.opportunity.search.index.AskedWords.Clause;
import org.alongside.opportunity.search.index.Score.Agreement;
import org.alongside.opportunity.search.index.Score.OfWord;
import org.alongside.opportunity.search.index.Score.Zone;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Takes the score of one opportunity apart. */
final class Explaining {
    private final CatalogueQuery query;
    private final Segments segments;
    private final @Nullable AskedWords asked;

    Explaining(CatalogueQuery query, Segments segments, Words words) {
        this.query = query;
        this.segments = segments;
        asked = query.words() == null ? null : AskedWords.of(query.words(), words);
    }

    Optional<Score> explain(IndexReader reader, UUID opportunityId) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum found = leaf.reader().postings(CatalogueFields.id(opportunityId), PostingsEnum.NONE);
            Bits alive = leaf.reader().getLiveDocs();
            for (int doc = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = found.nextDoc()) {
                if (alive == null || alive.get(doc)) {
                    return explain(leaf, doc);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Score> explain(LeafReaderContext leaf, int doc) throws IOException {
        LeafReader reader = leaf.reader();
        Columns columns = segments.of(reader);
        Top top = new Top(1, null);
        new LeafSearch(query, leaf, columns, top, null).only(asked, doc);
        if (top.entries().isEmpty()) {
            return Optional.empty();
        }
        int total = top.entries().getFirst().score();
        List<OfWord> each = each(new LeafWords(reader, columns), doc);
        int words = each.stream().mapToInt(OfWord::points).min().orElse(0);
        int onOffer = total >= Score.ON_OFFER ? Score.ON_OFFER : 0;
        Hit.BestOffering best = new Hits(query).of(top.entries()).getFirst().offering();
        return Optional.of(new Score(
                onOffer,
                words,
                total - onOffer - words,
                each,
                best == null ? null : best.offeringId(),
                best == null ? null : best.metres()));
    }

    private List<OfWord> each(LeafWords words, int doc) throws IOException {
        List<OfWord> each = new ArrayList<>();
        for (Clause clause : asked == null ? List.<Clause>of() : asked.all()) {
            String text = String.join(
                    " or ", clause.any().stream().map(AskedWords.Atom::text).toList());
            each.add(ofWord(text, words.points(clause, doc)));
        }
        return each;
    }

    private static OfWord ofWord(String text, int points) {
        for (Agreement agreement : Agreement.values()) {
            for (Zone zone : Zone.values()) {
                if (agreement.points(zone) == points) {
                    return new OfWord(text, agreement, zone, points);
                }
            }
        }
        throw new IllegalStateException("no word has " + points + " points");
    }
}
