package org.alongside.opportunity.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/** A name for an offering that has no identifier, made of when, where and how it takes place. */
public final class ContentId {
    private ContentId() {}

    public static String of(Offering offering, @Nullable Venue venue) {
        String content = String.join(
                "\u001F",
                String.valueOf(offering.title()),
                String.valueOf(offering.start().earliest()),
                String.valueOf(offering.start().text()),
                String.valueOf(offering.end().latest()),
                String.valueOf(offering.end().text()),
                String.valueOf(offering.durationText()),
                String.valueOf(offering.studyMode()),
                String.valueOf(offering.attendanceMode()),
                String.valueOf(offering.attendancePattern()),
                venue == null ? "" : venue.name() + "\u001F" + venue.postcode() + "\u001F" + venue.address());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
