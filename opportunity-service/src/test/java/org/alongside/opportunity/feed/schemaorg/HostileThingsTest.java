package org.alongside.opportunity.feed.schemaorg;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.opportunity.feed.HostileFeeds;

/** Documents of courses and jobs that broke on their way, or were made to do harm. */
class HostileThingsTest {
    private static final List<String> THINGS = IntStream.range(0, 6)
            .mapToObj(n -> (n % 2 == 0 ? """
                                    {"@context":"https://schema.org","@type":"Course","@id":"https://p.example/%d","name":"Café %d","description":"<p>x</p>",
                                    "provider":{"@type":"Organization","name":"P","url":"https://p.example","identifier":{"propertyID":"UKPRN",
                                    "value":"10000001"}},"offers":[{"price":"5.00","priceCurrency":"GBP","category":"Paid"}],"image":"https://i.example",
                                    "hasCourseInstance":[{"@type":"CourseInstance","courseMode":["online","part-time"],"startDate":"2027-01-01",
                                    "endDate":"2027-02-01","location":{"name":"Hall","address":{"streetAddress":"1 Lane"},"geo":{"latitude":54,
                                    "longitude":-1}},"courseSchedule":{"repeatFrequency":"P1W","byDay":["Monday"],"startTime":"10:00","endTime":
                                    "11:00"}}],"educationalLevel":"Level 2","about":["Art"],"inLanguage":"en"}""" : """
                                    {"@context":"https://schema.org","@type":["JobPosting"],"@id":"https://p.example/%d","title":"Café %d",
                                    "employmentType":"PART_TIME","hiringOrganization":{"name":"E","sameAs":"https://e.example"},"validThrough":
                                    "2027-01-01","datePosted":"2026-12-01","jobLocation":[{"address":{"addressLocality":"Millby"}},{"address":"x"}],
                                    "baseSalary":{"currency":"GBP","value":{"minValue":1,"maxValue":2,"unitText":"HOUR"}},"totalJobOpenings":2,
                                    "occupationalCategory":{"codeValue":"2134","inCodeSet":"SOC 2020","name":"Programmer"},"skills":"x"}""").formatted(n, n).strip().replace("\n", " "))
            .toList();
    private static final HostileFeeds FEEDS = new HostileFeeds(new SchemaOrgReader(), THINGS, "@graph");

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
