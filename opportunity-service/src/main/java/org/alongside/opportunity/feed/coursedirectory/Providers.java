package org.alongside.opportunity.feed.coursedirectory;

import java.util.List;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads the provider of a record, which stands in an object of its own or flat beside the course. */
final class Providers {
    /** UK provider reference number: eight digits, the first a 1. Source: UK Register of Learning Providers. */
    private static final Pattern UKPRN = Pattern.compile("1\\d{7}");

    private Providers() {}

    /** Null where none is named. */
    static @Nullable Provider read(JsonObject record, JsonIssues issues) {
        JsonObject inside = record.object("provider");
        JsonObject of = inside == null ? record : inside;
        String name = of.line("providerName", JsonLimits.TITLE_LENGTH);
        String written = ukprn(of);
        String ukprn = written != null && UKPRN.matcher(written).matches() ? written : null;
        if (written != null && ukprn == null) {
            issues.valueIgnored(
                    "ukprn-unreadable",
                    "The UKPRN is not eight digits that start with 1, so it was ignored.",
                    "Look the number up in the UK Register of Learning Providers.");
        }
        if (ukprn == null && name == null) {
            return null;
        }
        return new Provider(
                ukprn == null ? Cut.to("name:" + name, JsonLimits.IDENTIFIER_LENGTH) : ukprn,
                ukprn,
                name == null ? "UKPRN " + ukprn : name,
                null,
                inside == null ? null : inside.webAddress("website"),
                List.of(),
                inside == null ? null : Places.read(inside, "providerName"));
    }

    private static @Nullable String ukprn(JsonObject of) {
        for (String member : List.of("ukprn", "providerUkprn", "providerUKPRN")) {
            String written = of.id(member);
            if (written != null) {
                return written;
            }
        }
        return null;
    }
}
