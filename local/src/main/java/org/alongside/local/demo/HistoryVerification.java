package org.alongside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;

/** The authority's auditor has the history of every plan checked: nothing personal is read, and no key is needed. */
public final class HistoryVerification {

    private HistoryVerification() {}

    /**
     * Names the plans whose history somebody has changed, and how many there are in all.
     *
     * @return whether every history is as it was written
     * @throws RuntimeException with a sentence, if an answer is not as promised
     */
    public static boolean run(URI gateway, URI identity, PrintStream out) {
        return run(new Stage(gateway, identity, (method, path, status, headers, body) -> {}), out);
    }

    static boolean run(Stage stage, PrintStream out) {
        Account auditor = Account.user(stage, "auditor");
        int plans = 0;
        int changed = 0;
        String after = "";
        do {
            JsonNode page =
                    auditor.get("/v1/history-checks?limit=200" + after).was(200).json();
            for (JsonNode check : page.path("items")) {
                plans++;
                if (!check.path("whole").asBoolean()) {
                    changed++;
                    out.printf(
                            "  plan %s is not as it was written, from its event %s on%n",
                            check.path("planId").asText(),
                            check.path("brokenAt").asText());
                }
            }
            after = page.has("next") ? "&after=" + page.path("next").asText() : "";
        } while (!after.isEmpty());
        out.println("  Histories checked: " + plans + ". As they were written: " + (plans - changed) + ".");
        return changed == 0;
    }
}
