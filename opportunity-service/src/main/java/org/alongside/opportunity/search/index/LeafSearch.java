package org.alongside.opportunity.search.index;

import java.io.IOException;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.geo.Rectangle;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One query in one segment: finds what can be meant by its words or its place, and decides each document by its columns. */
final class LeafSearch {
    /** Farther than this a box around the place spares little. Metres. */
    private static final int FARTHEST_BOX = 1_000_000;

    private final CatalogueQuery query;
    /** Its place among the segments. */
    final int number;

    final LeafReader reader;
    final Columns columns;
    private final OpportunityRules opportunity;
    final OfferingRules offering;
    private final long[] masks;
    private final int today;
    private final Top top;
    private final @Nullable LeafFacets facets;
    private int total;

    /** @param counting of facets, or null where nobody asked for them */
    LeafSearch(CatalogueQuery query, LeafReaderContext leaf, Columns columns, Top top, @Nullable Counting counting)
            throws IOException {
        this.query = query;
        this.columns = columns;
        this.top = top;
        facets = counting == null ? null : new LeafFacets(counting, columns, query.on());
        number = leaf.ord;
        reader = leaf.reader();
        opportunity = new OpportunityRules(query, reader, columns);
        offering = new OfferingRules(query.offering(), columns);
        masks = columns.masks(query.on()).ofDocument();
        today = Row.day(query.on());
    }

    /** Decides this document alone. */
    void only(@Nullable AskedWords asked, int doc) throws IOException {
        if (asked == null || !asked.isEmpty()) {
            FixedBitSet one = new FixedBitSet(columns.documents);
            one.set(doc);
            all(words(asked).among(one));
        }
    }

    /** @return how many are found */
    int run(@Nullable AskedWords asked) throws IOException {
        LeafWords words = words(asked);
        FixedBitSet box = words.areRequired() ? null : box();
        if (words.areRequired()) {
            all(words.find());
        } else if (box != null) {
            all(words.among(box));
        } else if (words.areExcluded()) {
            all(words.allWithoutExcluded());
        } else {
            for (int doc = 0; doc < columns.documents; doc++) {
                decide(doc, 0);
            }
        }
        if (facets != null) {
            facets.end();
        }
        return total;
    }

    private LeafWords words(@Nullable AskedWords asked) throws IOException {
        LeafWords words = new LeafWords(reader, columns);
        if (asked != null) {
            words.require(asked);
        }
        if (!query.subjects().isEmpty()) {
            words.requireAny(
                    CatalogueFields.SUBJECT,
                    query.subjects().stream().map(Labels::subject).toList());
        }
        if (!query.occupations().isEmpty()) {
            words.requireAny(
                    CatalogueFields.OCCUPATION,
                    query.occupations().stream().map(Labels::occupation).toList());
        }
        return words;
    }

    private void all(Candidates candidates) throws IOException {
        for (int i = 0; i < candidates.size; i++) {
            int points = candidates.points[i];
            decide(candidates.documents[i], points == LeafWords.NO_LIMIT ? 0 : points);
        }
    }

    /** What has an offering in a box around the circle or needs no journey; null where a box would spare nothing. */
    private @Nullable FixedBitSet box() throws IOException {
        Point near = query.offering().near();
        Integer within = query.offering().withinMetres();
        if (near == null || within == null || within > FARTHEST_BOX) {
            return null;
        }
        Rectangle box = Rectangle.fromPointDistance(near.latitude(), near.longitude(), within * 1.01 + 10);
        FixedBitSet there = new FixedBitSet(Math.max(1, columns.documents));
        add(LatLonPoint.newBoxQuery(CatalogueFields.PLACE, box.minLat, box.maxLat, box.minLon, box.maxLon), there);
        add(new TermQuery(new Term(CatalogueFields.NO_JOURNEY, CatalogueFields.YES)), there);
        return there;
    }

    private void add(Query part, FixedBitSet to) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        Scorer scorer = searcher.createWeight(searcher.rewrite(part), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(searcher.getIndexReader().leaves().getFirst());
        if (scorer != null) {
            DocIdSetIterator documents = scorer.iterator();
            documents.nextDoc();
            documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, to, 0);
        }
    }

    private void decide(int doc, int words) throws IOException {
        long mask = masks[doc];
        int fails = opportunity.fails(doc, mask);
        if (fails == 0) {
            if (offering.areNone()) {
                plainHit(doc, (int) mask, words);
            } else {
                offerings(doc, (int) mask, words);
            }
        } else if (facets != null
                && fails > 0
                && Integer.bitCount(fails) == 1
                && (offering.areNone() || anyOffering(doc))) {
            facets.almost(doc, (int) mask, fails);
        }
    }

    private void plainHit(int doc, int mask, int words) {
        if (facets != null) {
            facets.offerings(mask);
        }
        hit(doc, mask, words + ((mask & Masks.ON_OFFER) == 0 ? 0 : Score.ON_OFFER));
    }

    private void hit(int doc, int mask, int score) {
        total++;
        if (facets != null) {
            facets.hit(doc, mask);
        }
        top.offer(score, this, doc);
    }

    private boolean anyOffering(int doc) {
        for (int at = columns.first[doc]; at < columns.first[doc + 1]; at++) {
            if (offering.fails(at) == 0) {
                return true;
            }
        }
        return false;
    }

    private void offerings(int doc, int mask, int words) {
        int like = 0;
        boolean fits = false;
        boolean onOffer = false;
        int nearness = 0;
        for (int at = columns.first[doc]; at < columns.first[doc + 1]; at++) {
            int fails = offering.fails(at);
            if (facets != null && fails != OfferingRules.OUT) {
                like |= facets.offering(at, fails);
            }
            if (fails == 0) {
                boolean now = today <= columns.lastDay(at);
                if (!fits || now == onOffer) {
                    nearness = Math.max(nearness, offering.nearness(at));
                } else if (now) {
                    nearness = offering.nearness(at);
                }
                fits = true;
                onOffer |= now;
            }
        }
        if (facets != null) {
            facets.offerings(like);
        }
        if (fits) {
            hit(doc, mask, words + nearness + (onOffer ? Score.ON_OFFER : 0));
        }
    }
}
