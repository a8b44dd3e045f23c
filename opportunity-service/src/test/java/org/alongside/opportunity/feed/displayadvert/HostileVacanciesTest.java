package org.alongside.opportunity.feed.displayadvert;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.opportunity.feed.HostileFeeds;

/** Documents of vacancies that broke on their way, or were made to do harm. */
class HostileVacanciesTest {
    private static final List<String> VACANCIES = IntStream.range(0, 6)
            .mapToObj(n -> """
                    {"vacancyReference":"100%d","title":"Café %d","description":"<p>Work</p>","fullDescription":"Long","numberOfPositions":2,
                    "postedDate":"2027-01-01T00:00:00Z","closingDate":"2027-02-01T23:59:59Z","startDate":"2027-03-01","hoursPerWeek":30,
                    "wage":{"wageAmount":100,"wageUnit":"Weekly","wageType":"Custom"},"expectedDuration":"12 months","ukprn":1000000%d,"providerName":"P%d",
                    "course":{"larsCode":1,"title":"Baker","level":2,"route":"Food"},"addresses":[{"addressLine1":"1 Lane","postcode":"ZZ1 1ZZ","latitude":54.0,
                    "longitude":-1.0},{"addressLine1":"2 Lane","postcode":"ZZ1 1ZY"}],"skills":["a"],"qualifications":[{"subject":"Maths","grade":"4"}],
                    "vacancyUrl":"https://v.example/%d","employerName":"E","isDisabilityConfident":true}""".formatted(n, n, n % 2, n % 2, n).replace("\n", " "))
            .toList();
    private static final HostileFeeds FEEDS = new HostileFeeds(new DisplayAdvertReader(), VACANCIES, "vacancies");

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
