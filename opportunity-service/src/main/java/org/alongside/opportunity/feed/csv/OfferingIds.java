package org.alongside.opportunity.feed.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Venue;

/** Names for offerings of one opportunity, the same whatever the order of the rows is. */
public final class OfferingIds {
    private OfferingIds() {}

    /**
     * @param content all that the row says, by which offerings with the same id are told apart
     */
    public record Named(Offering offering, String content) {}

    /** In the order of their days; those that would have the same id are numbered in the order of their content. */
    public static List<Offering> distinct(List<Named> offerings) {
        Comparator<Named> byDay = Comparator.comparing(
                each -> each.offering().start().earliest(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        List<Named> sorted = offerings.stream()
                .sorted(byDay.thenComparing(each -> each.offering().externalId())
                        .thenComparing(Named::content))
                .toList();
        Set<String> taken = new HashSet<>();
        List<Offering> distinct = new ArrayList<>();
        for (Named each : sorted) {
            String id = each.offering().externalId();
            for (int n = 2; !taken.add(id); n++) {
                id = each.offering().externalId() + " ~" + n;
            }
            distinct.add(each.offering().as(id, each.offering().venue()));
        }
        return distinct;
    }

    /** A name for an offering that has none, made of when, where and how it takes place. */
    public static String ofContent(Offering offering) {
        Venue venue = offering.venue();
        String content = String.join(
                "\u001F",
                String.valueOf(offering.title()),
                String.valueOf(offering.start().earliest()),
                String.valueOf(
                        offering.start().text() == null || offering.start().earliest() != null
                                ? ""
                                : offering.start().text()),
                String.valueOf(offering.end().latest()),
                String.valueOf(offering.studyMode()),
                String.valueOf(offering.attendanceMode()),
                String.valueOf(offering.attendancePattern()),
                offering.sessions().toString(),
                venue == null
                        ? ""
                        : venue.externalId() + "\u001F" + venue.name() + "\u001F" + venue.postcode() + "\u001F"
                                + venue.address());
        return "#" + digest(content);
    }

    /** The first 96 bits of SHA-256, in hexadecimal. */
    public static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
