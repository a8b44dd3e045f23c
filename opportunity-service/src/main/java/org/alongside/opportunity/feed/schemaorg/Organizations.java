package org.alongside.opportunity.feed.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.WebAddress;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads the organization that offers something; it is named by its address on the web, else by its name. */
final class Organizations {
    /** UK provider reference number: eight digits, the first a 1. Source: UK Register of Learning Providers. */
    private static final Pattern UKPRN = Pattern.compile("1\\d{7}");

    private Organizations() {}

    /** Null where nobody is named. */
    static @Nullable Provider read(Thing of, String member) {
        String name = of.line(member, JsonLimits.TITLE_LENGTH);
        Thing organization = of.thing(member);
        if (organization == null) {
            return name == null ? null : new Provider(byName(name), null, name, null, null, List.of(), null);
        }
        String id = organization.id();
        organization.known("name");
        String url = organization.lines("url").stream()
                .map(WebAddress::of)
                .filter(address -> address != null)
                .findFirst()
                .orElse(null);
        String sameAs = organization.lines("sameAs").stream().findFirst().orElse(null);
        String global = id != null && Names.isGlobal(id) ? id : url;
        if (global == null && name == null) {
            return null;
        }
        String externalId = global == null ? byName(String.valueOf(name)) : global;
        String ukprn = ukprn(organization);
        List<Details.Identifier> identifiers = new ArrayList<>();
        if (global != null) {
            identifiers.add(new Details.Identifier(null, global));
        }
        return new Provider(
                Cut.to(externalId, JsonLimits.IDENTIFIER_LENGTH),
                ukprn,
                Cut.to(name == null ? externalId : name, JsonLimits.TITLE_LENGTH),
                organization.text("description"),
                url == null && sameAs != null ? WebAddress.of(sameAs) : url,
                identifiers,
                null);
    }

    private static String byName(String name) {
        return "name:" + name;
    }

    private static @Nullable String ukprn(Thing organization) {
        for (Thing each : organization.things("identifier")) {
            String scheme = each.line("propertyID", 100);
            String value = each.line("value", 100);
            boolean named = scheme != null && scheme.toUpperCase(Locale.ROOT).contains("UKPRN");
            if (named && value != null && UKPRN.matcher(value).matches()) {
                return value;
            }
        }
        return null;
    }
}
