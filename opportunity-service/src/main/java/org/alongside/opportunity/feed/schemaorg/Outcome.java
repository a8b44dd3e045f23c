package org.alongside.opportunity.feed.schemaorg;

import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** What became of something that is offered. */
sealed interface Outcome {
    /** @param provider null where none is named */
    record Taken(@Nullable Provider provider, Opportunity opportunity) implements Outcome {}

    /** The reason has been given to the issues. */
    record Refused() implements Outcome {}

    static Outcome untitled(JsonIssues issues) {
        issues.refused(
                "title-missing",
                "It has no name or title, so nobody could tell what it is.",
                "Give it a name, or a title if it is a job.");
        return new Refused();
    }

    static Outcome unidentified(JsonIssues issues) {
        issues.refused(
                "identifier-missing",
                "It has no identifier that can be used, so it could not be told from others the next time.",
                "Give it an @id or a url with the address of its own page.");
        return new Refused();
    }
}
