package org.alongside.opportunity.openreferral;

import java.util.List;

/** A page as the standard has it; numbers begin with 1. */
@Snake
record Paged<T>(
        long totalItems,
        long totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<T> contents) {

    Paged {
        contents = List.copyOf(contents);
    }

    static <T> Paged<T> of(List<T> contents, long total, int page, int perPage) {
        long pages = Math.ceilDiv(total, perPage);
        return new Paged<>(total, pages, page, contents.size(), page == 1, page >= pages, contents.isEmpty(), contents);
    }
}
