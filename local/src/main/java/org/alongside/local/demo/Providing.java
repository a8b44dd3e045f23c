package org.alongside.local.demo;

import java.util.Map;

/** A provider that sends documents and waits for what becomes of them. */
final class Providing {
    private static final int LONGEST_TRIES = 300;
    private static final int PAUSE_MILLIS = 100;

    private final Account provider;

    Providing(Account provider) {
        this.provider = provider;
    }

    Account account() {
        return provider;
    }

    /** The sync run, when it has ended well. */
    Answer send(String feed, String format, String mediaType, String document) {
        String feedId = provider.post("/v1/feeds", Map.of("name", feed, "format", format))
                .wasEither(200, 201)
                .text("/feedId");
        Answer run = provider.postDocument("/v1/feeds/" + feedId + "/sync-runs", mediaType, document)
                .was(202);
        String path = "/v1/sync-runs/" + run.text("/syncRunId");
        for (int tries = 0; run.text("/status").equals("RUNNING") && tries < LONGEST_TRIES; tries++) {
            pause();
            run = provider.get(path).was(200);
        }
        return run.says("/status", "DONE");
    }

    /** A tenth of a second. */
    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("waiting was interrupted");
        }
    }
}
