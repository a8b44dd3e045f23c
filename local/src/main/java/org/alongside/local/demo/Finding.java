package org.alongside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Searching for what was sent a moment ago: a search may be some seconds behind. */
final class Finding {
    private static final int LONGEST_TRIES = 100;

    private Finding() {}

    /** The first answer that has something of that title, or the last one. */
    static Answer until(Account account, String path, String title) {
        return until(account, path, "items", "title", title);
    }

    /** The first answer that has something in this list of which this field has that value, or the last one. */
    static Answer until(Account account, String path, String list, String field, String value) {
        Answer found = account.get(path).was(200);
        for (int tries = 0; !has(found, list, field, value) && tries < LONGEST_TRIES; tries++) {
            Providing.pause();
            found = account.get(path).was(200);
        }
        return found;
    }

    private static boolean has(Answer found, String list, String field, String value) {
        for (JsonNode item : found.json().path(list)) {
            if (item.path(field).asText().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
