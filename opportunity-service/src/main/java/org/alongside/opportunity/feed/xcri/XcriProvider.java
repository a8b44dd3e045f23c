package org.alongside.opportunity.feed.xcri;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Venue;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads a provider without its courses. */
final class XcriProvider {
    private static final Set<String> TAKEN = Set.of("identifier", "title", "description", "url", "location");
    /** UK provider reference number: eight digits, the first a 1. Source: UK Register of Learning Providers. */
    private static final Pattern UKPRN = Pattern.compile("1\\d{7}");

    private final RecordIssues issues;

    XcriProvider(RecordIssues issues) {
        this.issues = issues;
    }

    /** Null where it cannot be named. */
    @Nullable
    Provider read(Node element) {
        Children children = new Children(element, TAKEN, issues);
        String title = children.inEnglish("title", XcriLimits.TITLE_LENGTH);
        issues.titled(title);
        List<Details.Identifier> identifiers = XcriText.identifiers(children, issues);
        Details.Identifier naming = XcriText.naming(identifiers);
        if (naming == null && title == null) {
            issues.valueIgnored(
                    element.where(),
                    "provider-unnamed",
                    "The provider has neither an identifier nor a title; its courses are taken without a provider.",
                    "Give the provider a dc:identifier with its web address, and a dc:title.");
            return null;
        }
        String externalId = externalId(naming, title);
        if (externalId.length() > XcriLimits.IDENTIFIER_LENGTH) {
            issues.valueIgnored(
                    element.where(),
                    "identifier-too-long",
                    "The identifier of the provider is longer than " + XcriLimits.IDENTIFIER_LENGTH
                            + " characters; its courses are taken without a provider.",
                    "Use a short web address as identifier.");
            return null;
        }
        String name = title == null ? externalId : title;
        Node location = children.one("location");
        Venue place = location == null ? null : XcriLocation.location(location, externalId, name, issues);
        return new Provider(
                externalId,
                ukprn(element, identifiers),
                Cut.to(name, XcriLimits.TITLE_LENGTH),
                description(children),
                XcriText.webAddress(children.one("url"), issues),
                identifiers,
                place == null || place.isBlank() ? null : place);
    }

    private static String externalId(Details.@Nullable Identifier naming, @Nullable String title) {
        if (naming == null) {
            return "title:" + title;
        }
        return naming.scheme() == null ? naming.value() : naming.scheme() + ":" + naming.value();
    }

    private @Nullable String description(Children children) {
        List<String> texts = XcriText.sections(children, "description", issues).stream()
                .map(Details.Section::text)
                .filter(text -> text != null)
                .toList();
        return texts.isEmpty() ? null : Cut.to(String.join("\n", texts), XcriLimits.TEXT_LENGTH);
    }

    private @Nullable String ukprn(Node element, List<Details.Identifier> identifiers) {
        for (Details.Identifier identifier : identifiers) {
            if ("ukprn".equalsIgnoreCase(identifier.scheme())) {
                if (UKPRN.matcher(identifier.value()).matches()) {
                    return identifier.value();
                }
                issues.valueIgnored(
                        element.where(),
                        "ukprn-unreadable",
                        "The UKPRN is not eight digits that start with 1, so it was ignored.",
                        "Look the number up in the UK Register of Learning Providers.");
            }
        }
        return null;
    }
}
