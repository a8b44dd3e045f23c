package org.alongside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Searching for what was sent a moment ago: a search may be some seconds behind. */
final class Finding {
    private static final int LONGEST_TRIES = 100;

    private Finding() {}

    /** The first answer that has something of that title, or the last one. */
    static Answer until(Account account, String path, String title) {
        Answer found = account.get(path).was(200);
        for (int tries = 0; !has(found, title) && tries < LONGEST_TRIES; tries++) {
            Providing.pause();
            found = account.get(path).was(200);
        }
        return found;
    }

    private static boolean has(Answer found, String title) {
        for (JsonNode item : found.json().path("items")) {
            if (item.path("title").asText().equals(title)) {
                return true;
            }
        }
        return false;
    }
}
