package org.alongside.opportunity.fetch.paged;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The address of a list that comes in pages.
 *
 * @param path scheme, host and path, without a slash at the end
 * @param query what filters the list; its paging left out; may be empty
 */
record ListAddress(String path, String query) {

    static ListAddress of(String address) {
        URI uri = URI.create(address);
        String path = uri.getScheme() + "://" + uri.getRawAuthority()
                + String.valueOf(uri.getRawPath()).replaceAll("/+$", "");
        String query = uri.getRawQuery() == null
                ? ""
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .filter(each -> !each.isEmpty() && !each.matches("(?:page|per_page)(?:=.*)?"))
                        .collect(Collectors.joining("&"));
        return new ListAddress(path, query);
    }

    ListAddress at(String name) {
        return new ListAddress(path + "/" + name, query);
    }

    boolean isOfServices() {
        return path.endsWith("/services");
    }

    String page(int number, int size) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "page=" + number + "&per_page=" + size;
    }

    String record(String id) {
        return path + "/" + id;
    }
}
