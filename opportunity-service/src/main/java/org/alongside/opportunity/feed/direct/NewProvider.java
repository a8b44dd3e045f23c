package org.alongside.opportunity.feed.direct;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** What a provider says of itself. */
public record NewProvider(
        @Nullable String name,
        @Nullable String ukprn,
        @Nullable String description,
        @Nullable String url,
        @Nullable Boolean userLed,
        @Nullable List<String> declaredInterests) {

    private static final Pattern UKPRN = Pattern.compile("1[0-9]{7}");

    void check(FieldChecks checks) {
        checks.text("/provider/name", name, NewOpportunity.LONGEST_TITLE)
                .that(
                        ukprn == null || UKPRN.matcher(ukprn).matches(),
                        "/provider/ukprn",
                        "Eight digits that begin with 1.")
                .optionalText("/provider/description", description, NewOpportunity.LONGEST_TEXT)
                .that(
                        url == null || NewOpportunity.WEB.matcher(url).matches(),
                        "/provider/url",
                        "A web address that begins with https:// or http://.");
        NewOpportunity.each(
                checks,
                "/provider/declaredInterests",
                declaredInterests,
                (at, one) -> checks.text(at, one, NewOpportunity.LONGEST_TEXT));
    }

    /** Only after it has been checked. */
    Provider provider(String key) {
        return new Provider(
                key,
                ukprn,
                Objects.requireNonNull(name).strip(),
                description,
                url,
                List.of(),
                userLed,
                NewOpportunity.some(declaredInterests),
                null);
    }
}
