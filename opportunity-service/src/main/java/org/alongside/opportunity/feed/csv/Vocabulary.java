package org.alongside.opportunity.feed.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that a cell may hold; capitals, spaces and hyphens make no difference.
 *
 * @param said every value's first word, for whoever fills the column in
 */
public record Vocabulary<T>(Map<String, T> words, List<String> said) {
    public Vocabulary {
        words = Map.copyOf(words);
        said = List.copyOf(said);
    }

    /** Grows a vocabulary value by value. */
    public static final class Builder<T> {
        private final Map<String, T> words = new LinkedHashMap<>();
        private final List<String> said = new ArrayList<>();

        /** A value, the word for it, and other words that are understood. */
        public Builder<T> value(T value, String word, String... others) {
            said.add(word);
            words.put(Header.normal(word), value);
            for (String other : others) {
                words.put(Header.normal(other), value);
            }
            return this;
        }

        public Vocabulary<T> build() {
            return new Vocabulary<>(words, said);
        }
    }

    public @Nullable T find(String word) {
        return words.get(Header.normal(word));
    }
}
