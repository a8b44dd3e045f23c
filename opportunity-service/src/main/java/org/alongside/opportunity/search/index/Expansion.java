package org.alongside.opportunity.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.alongside.opportunity.search.index.AskedWords.Single;
import org.alongside.opportunity.search.index.Score.Agreement;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The terms of one segment that agree with a word asked for. */
record Expansion(List<Found> terms) {
    private static final int REMEMBERED = 2_000;

    Expansion {
        terms = List.copyOf(terms);
    }

    record Found(TermLists.Place place, Agreement agreement) {}

    static Expansion of(Single word, LeafReader reader, Columns columns) throws IOException {
        Expansion known = columns.expansions.get(word);
        if (known != null) {
            return known;
        }
        Expansion expansion = expand(word, reader);
        if (columns.expansions.size() >= REMEMBERED) {
            columns.expansions.clear();
        }
        columns.expansions.put(word, expansion);
        return expansion;
    }

    private static Expansion expand(Single word, LeafReader reader) throws IOException {
        List<Found> found = new ArrayList<>();
        String stem = word.word().stem();
        Terms stems = reader.terms(CatalogueFields.STEM);
        if (stems != null) {
            TermsEnum terms = stems.iterator();
            if (terms.seekExact(new BytesRef(stem))) {
                found.add(found(CatalogueFields.STEM, terms, Agreement.SAME));
            }
        }
        Terms forms = reader.terms(CatalogueFields.FORM);
        if (forms != null) {
            if (word.begins()) {
                beginning(word, forms, found);
            }
            if (word.typos() > 0) {
                misspelt(word, forms, found);
            }
        }
        return new Expansion(found);
    }

    private static void beginning(Single word, Terms forms, List<Found> found) throws IOException {
        BytesRef beginning = new BytesRef(word.word().form());
        TermsEnum terms = forms.iterator();
        if (terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = terms.term();
                term != null && StringHelper.startsWith(term, beginning);
                term = terms.next()) {
            if (!isTheSame(word, term)) {
                found.add(found(CatalogueFields.FORM, terms, Agreement.BEGUN));
            }
        }
    }

    private static void misspelt(Single word, Terms forms, List<Found> found) throws IOException {
        String form = word.word().form();
        String first = form.substring(0, form.offsetByCodePoints(0, 1));
        CompiledAutomaton near = new CompiledAutomaton(
                new LevenshteinAutomata(form.substring(first.length()), true).toAutomaton(word.typos(), first),
                true,
                true);
        TermsEnum terms = near.getTermsEnum(forms);
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            boolean begun = word.begins() && StringHelper.startsWith(term, new BytesRef(form));
            if (!begun && !isTheSame(word, term)) {
                found.add(found(CatalogueFields.FORM, terms, Agreement.SPELT_OTHERWISE));
            }
        }
    }

    /** What has the same stem is found by it, with more points in every zone. */
    private static boolean isTheSame(Single word, BytesRef term) {
        return Words.stem(term.utf8ToString()).equals(word.word().stem());
    }

    private static Found found(String field, TermsEnum terms, Agreement agreement) throws IOException {
        return new Found(TermLists.Place.of(field, terms), agreement);
    }
}
