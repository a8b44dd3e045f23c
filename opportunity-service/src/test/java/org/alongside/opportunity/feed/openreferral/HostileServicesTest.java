package org.alongside.opportunity.feed.openreferral;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.opportunity.feed.HostileFeeds;

/** Documents of services that broke on their way, or were made to do harm. */
class HostileServicesTest {
    private static final List<String> SERVICES = IntStream.range(0, 6)
            .mapToObj(n -> """
                    {"id":"service-%d","name":"Café %d","description":"<p>For all – £%d</p>","status":"active","url":"https://p.example/%d",
                    "minimum_age":16,"organization":{"id":"o-%d","name":"Northshire %d","organization_identifiers":[{"identifier":"10000001",
                    "identifier_type":"UKPRN"}]},"schedules":[{"byday":"MO,TU","freq":"WEEKLY","opens_at":"10:00","closes_at":"12:00",
                    "valid_from":"2027-01-0%d"},{"freq":"MONTHLY","interval":1,"byday":"2WE","dtstart":"2027-01-01","valid_to":"2027-05-01",
                    "opens_at":"09:00","closes_at":"10:00"}],"service_at_locations":[{"id":"sal-%d","location":{"id":"l","name":"Hall",
                    "latitude":54.1,"longitude":-1.5,"addresses":[{"address_1":"1 Lane","city":"Millby","postal_code":"ZZ1 1ZZ"}],
                    "accessibility":[{"description":"Step-free"}]}}],"cost_options":[{"amount":5,"option":"all"}],
                    "funding":[{"source":"Council"}],"languages":[{"code":"en"}],"contacts":[{"name":"Sam","phones":[{"number":"0"}]}],
                    "attributes":[{"link_type":"x","taxonomy_term":{"name":"Courses","taxonomy":"t","term_uri":"https://t.example"}}]}""".formatted(n, n, n, n, n % 2, n % 2, n + 1, n).replace("\n", " "))
            .toList();
    private static final HostileFeeds FEEDS = new HostileFeeds(new OpenReferralReader(), SERVICES, "contents");

    @Property(tries = 200)
    void whatIsWholeIsTakenOfADocumentCutAnywhere(
            @ForAll @IntRange(max = 2) int form, @ForAll @IntRange(max = 20_000) int at) {
        FEEDS.truncated(form, at);
    }

    @Property(tries = 3)
    void recordsThatComeTwiceAreTheSameTwice(@ForAll @IntRange(max = 2) int form) {
        FEEDS.doubled(form);
    }

    @Property(tries = 30)
    void theOrderDoesNotMatter(@ForAll @IntRange(max = 2) int form, @ForAll Random dice) {
        FEEDS.reordered(form, dice);
    }

    @Property(tries = 200)
    void onePoisonedRecordHarmsNoOther(@ForAll @IntRange(max = 2) int form, @ForAll Random dice) {
        FEEDS.poisoned(form, dice);
    }

    @Property(tries = 1_000)
    void valuesOfAnyKindAreTakenOrNamed(@ForAll Random dice) throws JsonProcessingException {
        FEEDS.mistyped(dice);
    }
}
