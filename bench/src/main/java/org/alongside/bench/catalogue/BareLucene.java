package org.alongside.bench.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/**
 * The rival in the process: Lucene with its own English analysis and score, doing the query and nothing else. Every word has to be in one
 * of the four fields.
 */
final class BareLucene implements AutoCloseable {

    private static final Map<String, Float> WEIGHTS =
            Map.of("title", 8f, "subjects", 4f, "summary", 2f, "description", 1f);
    private static final int FETCH = 5_000;

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    BareLucene(Path folder, Connection rows) throws IOException, SQLException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            fill(writer, rows);
        }
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
    }

    private static void fill(IndexWriter writer, Connection rows) throws IOException, SQLException {
        rows.setAutoCommit(false);
        try (Statement select = rows.createStatement()) {
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery(
                    "select title, subject_text as subjects, summary, description from opportunity where removed_at is null")) {
                while (row.next()) {
                    Document document = new Document();
                    for (String field : WEIGHTS.keySet()) {
                        document.add(new TextField(field, row.getString(field), Field.Store.NO));
                    }
                    writer.addDocument(document);
                }
            }
        }
        rows.setAutoCommit(true);
        writer.commit();
    }

    /** The best twenty, passing over what cannot be among them. */
    Searcher best() {
        return words -> searcher.search(query(words), Searcher.PAGE).scoreDocs.length;
    }

    /** The best twenty and how many there are, as whoever shows a number of hits needs it. */
    Searcher counted() {
        return words -> {
            TopDocs found =
                    searcher.search(query(words), new TopScoreDocCollectorManager(Searcher.PAGE, Integer.MAX_VALUE));
            return found.scoreDocs.length;
        };
    }

    private Query query(String words) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream("words", words)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
                WEIGHTS.forEach((field, weight) -> anywhere.add(
                        new BoostQuery(new TermQuery(new Term(field, term.toString())), weight),
                        BooleanClause.Occur.SHOULD));
                all.add(anywhere.build(), BooleanClause.Occur.MUST);
            }
            tokens.end();
        }
        return all.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}
