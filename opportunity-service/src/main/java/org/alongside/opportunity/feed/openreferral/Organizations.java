package org.alongside.opportunity.feed.openreferral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads an organization. */
final class Organizations {
    /** UK provider reference number: eight digits, the first a 1. Source: UK Register of Learning Providers. */
    private static final Pattern UKPRN = Pattern.compile("1\\d{7}");

    private Organizations() {}

    /** Null where it cannot be named. */
    static @Nullable Provider read(JsonObject organization, JsonIssues issues) {
        String id = organization.id("id");
        String name = organization.line("name", JsonLimits.TITLE_LENGTH);
        if (id == null || id.length() > JsonLimits.IDENTIFIER_LENGTH) {
            issues.valueIgnored(
                    "provider-unnamed",
                    "The organization has no id that can be used; its services are taken without a provider.",
                    "Give every organization its id, a UUID that never changes.");
            return null;
        }
        String url = organization.webAddress("website");
        List<Details.Identifier> identifiers = new ArrayList<>();
        String uri = organization.webAddress("uri");
        if (uri != null) {
            identifiers.add(new Details.Identifier(null, uri));
        }
        String ukprn = null;
        for (JsonObject each : organization.objects("organization_identifiers")) {
            each.known("id", "organization_id");
            String type = each.line("identifier_type", JsonLimits.TITLE_LENGTH);
            String scheme = each.line("identifier_scheme", JsonLimits.TITLE_LENGTH);
            String value = each.id("identifier");
            if (value != null) {
                String named = scheme == null ? type : scheme;
                identifiers.add(new Details.Identifier(named, value));
                ukprn = ukprn == null ? ukprn(named, type, value) : ukprn;
            }
        }
        return new Provider(
                id,
                ukprn,
                name == null ? id.substring(0, Math.min(id.length(), JsonLimits.TITLE_LENGTH)) : name,
                organization.text("description"),
                url,
                identifiers,
                null);
    }

    private static @Nullable String ukprn(@Nullable String scheme, @Nullable String type, String value) {
        String words = (scheme + " " + type).toUpperCase(Locale.ROOT);
        return words.contains("UKPRN") && UKPRN.matcher(value).matches() ? value : null;
    }
}
