package org.alongside.opportunity.feed.coursedirectory;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.opportunity.feed.HostileFeeds;

/** Documents of courses that broke on their way, or were made to do harm. */
class HostileCoursesTest {
    private static final List<String> COURSES = IntStream.range(0, 6)
            .mapToObj(n -> """
                    {"courseRunId":"run-%d","courseName":"Café %d","deliveryMode":"ClassroomBased","studyMode":2,"cost":12.5,"costDescription":"£12",
                    "durationUnit":2,"durationValue":3,"startDate":"2027-09-01","flexibleStartDate":false,"national":true,"recordStatus":1,
                    "course":{"courseId":"c-%d","learnAimRef":"6000000%d","qualificationLevel":"3","courseDescription":"<b>Good</b>"},
                    "provider":{"providerName":"Northshire %d","ukprn":1000000%d,"website":"https://p.example","postcode":"ZZ1 1ZZ"},
                    "venue":{"venueName":"Mill","latitude":54.1,"longitude":-1.2},"subRegions":[{"name":"North"}],
                    "qualification":{"learnAimRefTitle":"Award","sectorSubjectAreaTier1Desc":"Retail"}}""".formatted(n, n, n, n, n % 2, n % 2).replace("\n", " "))
            .toList();
    private static final HostileFeeds FEEDS = new HostileFeeds(new CourseDirectoryReader(), COURSES, "results");

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
