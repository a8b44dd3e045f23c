package org.alongside.opportunity.feed.json;

import java.util.Map;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.Reading;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a document ended.
 *
 * @param page whole numbers beside the list of a page, such as {@code total_pages}, by their names in lower case
 * @param records how many the document holds, refused ones included
 * @param broken why it could not be read further, or null where it was read to its end
 */
public record JsonEnd(
        JsonForm form,
        Map<String, Long> page,
        long records,
        @Nullable FeedProblem broken) {
    public JsonEnd {
        page = Map.copyOf(page);
    }

    /**
     * As a reader of a format answers it. One record alone says nothing about others, so what is not in such a document stays.
     *
     * @param partly whether a page is one of several
     */
    public Reading reading(boolean partly) {
        return broken == null ? new Reading.Whole(partly || form == JsonForm.ONE) : new Reading.Broken(broken);
    }

    /** A whole number beside the list, or null where there is none by that name. */
    public @Nullable Long number(String name) {
        return page.get(name);
    }
}
