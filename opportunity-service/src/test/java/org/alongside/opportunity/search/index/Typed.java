package org.alongside.opportunity.search.index;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person means by what they type, made apart from how it is read: the oracle works from this and the index from {@link #text}.
 *
 * @param all each found; within one, any
 * @param none not found
 */
record Typed(List<List<Part>> all, List<Part> none) {

    /** @param quoted whether the words stand beside each other as they are typed */
    record Part(List<String> words, boolean quoted) {
        static Part word(String word) {
            return new Part(List.of(word), false);
        }
    }

    String text() {
        List<String> pieces = new ArrayList<>();
        none.forEach(part -> pieces.add("-" + piece(part)));
        all.forEach(any ->
                pieces.add(String.join(" or ", any.stream().map(Typed::piece).toList())));
        return String.join(" ", pieces);
    }

    private static String piece(Part part) {
        String words = String.join(" ", part.words());
        return part.quoted() ? '"' + words + '"' : words;
    }

    boolean endsOpen(Part part) {
        return !all.isEmpty() && all.getLast().getLast() == part && !part.quoted();
    }
}
