package org.alongside.opportunity.asset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.opportunity.OwnWords;
import org.jspecify.annotations.Nullable;

/**
 * An asset as it is shown while its contact's consent lasts.
 *
 * @param recordedBy the account that recorded the consent
 * @param statement what an asset is not
 */
public record AssetView(
        UUID assetId,
        Visibility visibility,
        OwnWords title,
        OwnWords offer,
        @Nullable String area,
        @Nullable OwnWords access,
        List<WeeklyTime> times,
        Contact contact,
        Consent consent,
        String recordedBy,
        Instant recordedAt,
        String statement) {

    /** Care Act 2014 s.18 and s.20: the duty to meet eligible needs stays with the authority. */
    static final String NEVER_INSTEAD =
            "Offered freely by a neighbour or a community. It never takes the place of support that somebody is eligible for (Care Act 2014, sections 18 and 20).";
}
