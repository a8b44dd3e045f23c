package org.alongside.opportunity.feed;

import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.alongside.opportunity.Catalogue.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A feed of each format, damaged in every way, over HTTP: it ends with a run that says what happened, and what was on offer is as it was.
 * More cuts than a build has time for: {@code -Dalongside.cuts=200}.
 */
@QuarkusTest
@RealPartsOfOpportunity
class HostileDocumentsIT {
    private static final int RECORDS = 6;
    private static final int CUTS = Integer.getInteger("alongside.cuts", 8);

    /**
     * How documents of a format are made.
     *
     * @param record one good record; {@code %1$s} is a mark of the test's own and {@code %2$d} its number
     * @param inLines whether a document that is cut between two records is a whole one with fewer
     */
    private record Sample(
            FeedFormat format,
            String head,
            String record,
            String between,
            String foot,
            boolean inLines,
            List<String> poisons) {
        List<String> records(String mark) {
            return IntStream.rangeClosed(1, RECORDS)
                    .mapToObj(n -> record.formatted(mark, n))
                    .toList();
        }

        byte[] document(List<String> records) {
            return (head + String.join(between, records) + foot).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Stream<Sample> samples() {
        return Stream.of(
                new Sample(
                        FeedFormat.XCRI_CAP_1_2,
                        before(Feed.document("")),
                        Feed.course("%1$s", 0, "Bread %2$d").replace("/%1$s/0", "/%1$s/%2$d"),
                        "",
                        "</provider></catalog>",
                        false,
                        List.of("<course></course>", "<course><dc:identifier>x</dc:identifier></course>")),
                new Sample(
                        FeedFormat.OPEN_REFERRAL_UK_3_0,
                        "[",
                        """
                        {"id":"%1$s-%2$d","name":"Bread %2$d","status":"active","description":"About bread",
                         "organization":{"id":"org-%1$s","name":"The mill","description":"A mill"}}""",
                        ",",
                        "]",
                        false,
                        List.of("17", "{\"id\":{}}", "{\"id\":\"a\\u0000b\"}")),
                new Sample(
                        FeedFormat.DFE_COURSE_DIRECTORY_API,
                        "{\"results\":[",
                        """
                        {"courseRunId":"%1$s-%2$d","courseName":"Bread %2$d","deliveryMode":"Online","recordStatus":1,
                         "course":{"courseId":"c-%2$d","courseDescription":"Good"},"provider":{"providerName":"The mill","ukprn":10000001}}""",
                        ",",
                        "]}",
                        false,
                        List.of("null", "{\"courseRunId\":\"x\\u0000\"}")),
                new Sample(
                        FeedFormat.DFE_COURSE_DIRECTORY_CSV,
                        """
                        LARS_QAN,WHO_THIS_COURSE_IS_FOR,ENTRY_REQUIREMENTS,WHAT_YOU_WILL_LEARN,HOW_YOU_WILL_LEARN,WHAT_YOU_WILL_NEED_TO_BRING,\
                        HOW_YOU_WILL_BE_ASSESSED,WHERE_NEXT,COURSE_NAME,YOUR_REFERENCE,DELIVERY_MODE,START_DATE,FLEXIBLE_START_DATE,VENUE_NAME,\
                        YOUR_VENUE_REFERENCE,NATIONAL_DELIVERY,SUB_REGION,COURSE_WEBPAGE,COST,COST_DESCRIPTION,DURATION,DURATION_UNIT,STUDY_MODE,ATTENDANCE_PATTERN
                        """,
                        "60060955,Anybody,None,%1$s,By baking,,,,Bread %2$d,B%2$d,Online,,Yes,,,Yes,,,10.00,,2,Weeks,,\n",
                        "",
                        "",
                        true,
                        List.of(",,,\n", "\0\n")),
                new Sample(
                        FeedFormat.DFE_DISPLAY_ADVERT_V2,
                        "{\"vacancies\":[",
                        """
                        {"vacancyReference":"VAC-%1$s-%2$d","title":"Bread %2$d","closingDate":"2027-05-01T00:00:00Z",
                         "startDate":"2027-06-01T00:00:00Z","employerName":"The mill"}""",
                        ",",
                        "],\"total\":6,\"totalFiltered\":6,\"totalPages\":1}",
                        false,
                        List.of("[]", "{\"vacancyReference\":\"\\ud800\"}")),
                new Sample(
                        FeedFormat.SCHEMA_ORG_JSON_LD,
                        "{\"@context\":\"https://schema.org\",\"@graph\":[",
                        """
                        {"@type":"Course","@id":"https://p.example/%1$s/%2$d","name":"Bread %2$d",
                         "provider":{"@type":"Organization","name":"The mill"}}""",
                        ",",
                        "]}",
                        false,
                        List.of("\"text\"", "{\"@type\":\"Course\",\"@id\":\"\\u0000\"}")),
                new Sample(
                        FeedFormat.PLAIN_CSV,
                        "id,title,kind,provider\n",
                        "%1$s-%2$d,Bread %2$d,course,The mill\n",
                        "",
                        "",
                        true,
                        List.of(",,,\n", "x,,course,The mill\n", "\0,\0,\0,\0\n")),
                new Sample(
                        FeedFormat.PROVIDER_API,
                        "",
                        "{\"externalId\":\"%1$s-%2$d\",\"opportunity\":{\"kind\":\"COURSE\",\"title\":\"Bread %2$d\",\"provider\":{\"name\":\"The mill\"}}}\n",
                        "",
                        "",
                        true,
                        listings()));
    }

    private static String before(String document) {
        return document.substring(0, document.indexOf("</provider>"));
    }

    private static List<String> listings() {
        String line =
                "{\"externalId\":\"x\",\"opportunity\":{\"kind\":\"COURSE\",\"title\":\"B\",\"provider\":{\"name\":\"M\"},\"offerings\":[%s]}}\n";
        List<String> poisons = new ArrayList<>(List.of(
                "17\n",
                "{\"externalId\":\"a\\u0000b\",\"removed\":true}\n",
                "{\"externalId\":\"x\",\"a\\u0000b\":1}\n",
                "{\"externalId\":\"" + "\u4e00".repeat(199) + "\",\"removed\":false}\n"));
        for (String offering : List.of(
                "{\"id\":\"2\"},{}",
                "{\"start\":\"0000-01-01\"}",
                "{\"start\":\"+999999999-12-31\"}",
                "{\"applyUntil\":\"-4713-01-01\"}",
                "{\"sessions\":[{\"date\":\"0000-01-01\",\"from\":\"09:00\",\"to\":\"10:00\"}]}",
                "{\"sessions\":[{\"day\":\"MONDAY\",\"from\":\"09:00:00.0000001\",\"to\":\"09:00:00.0000002\"}]}")) {
            poisons.add(line.formatted(offering));
        }
        return poisons;
    }

    private static final String SHOWN = """
            select o.external_id,
                   jsonb_build_array(o.removed_at is not null, o.title, o.summary, o.description, o.details,
                           (select jsonb_agg(jsonb_build_array(f.external_id, f.title, f.start_earliest, f.cost_amount, f.details)
                                             order by f.external_id)
                              from offering f where f.tenant_id = o.tenant_id and f.opportunity_id = o.opportunity_id
                                                and f.removed_at is null))::text as shown
              from opportunity o where o.tenant_id = 'national' and o.feed_id = cast(? as uuid)""";

    @Inject
    TenantRead reads;

    /** A feed that holds six good records, and how these are shown. */
    private final class Kept {
        private final Sample sample;
        private final List<String> records;
        private final String feed;
        private final Map<String, String> first;

        Kept(Sample sample) {
            this.sample = sample;
            String mark = "u" + UUID.randomUUID().toString().replace("-", "");
            records = sample.records(mark);
            feed = as("provider")
                    .contentType("application/json")
                    .body("{\"name\":\"feed-%s\",\"format\":\"%s\"}".formatted(mark, sample.format()))
                    .post("/v1/feeds")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("feedId");
            JsonPath run = send(sample.document(records));
            assertThat(run.getInt("counts.created"))
                    .as(() -> problems("provider", run).prettify())
                    .isEqualTo(RECORDS);
            first = shown();
            assertThat(first).hasSize(RECORDS);
        }

        Map<String, String> shown() {
            Map<String, String> shown = new TreeMap<>();
            reads.list("national", SHOWN, row -> shown.put(row.getString("external_id"), row.getString("shown")), feed);
            return shown;
        }

        /** The run, which has ended and says what happened. */
        JsonPath send(byte[] document) {
            Response sent = as("provider")
                    .contentType(sample.format().mediaTypes().getFirst())
                    .body(document)
                    .post("/v1/feeds/" + feed + "/sync-runs");
            assertThat(sent.statusCode()).isEqualTo(202);
            JsonPath run = finished("provider", Objects.requireNonNull(sent.header("Location")));
            List<Map<String, Object>> problems = problems("provider", run).getList("items");
            assertThat(run.getString("status")).isIn("DONE", "FAILED");
            if (run.getString("status").equals("FAILED") || run.getInt("counts.refused") > 0) {
                assertThat(problems).isNotEmpty();
            }
            assertThat(problems).allSatisfy(problem -> {
                assertThat(problem.get("code")).isNotEqualTo("service-failed");
                assertThat((String) problem.get("message")).isNotBlank();
                assertThat((String) problem.get("remedy")).isNotBlank();
            });
            return run;
        }

        void isAsItWas() {
            Map<String, String> now = shown();
            now.keySet().retainAll(first.keySet());
            assertThat(now).isEqualTo(first);
        }

        /** A last row without a line break may be a whole one; it is taken, and named. Nothing goes. */
        void isAsItWasButForWhatIsNamed(JsonPath run) {
            Map<String, String> now = shown();
            List<String> named = problems("provider", run).getList("items.recordId", String.class);
            first.forEach((id, shown) -> {
                if (!named.contains(id)) {
                    assertThat(now).containsEntry(id, shown);
                }
                assertThat(now.get(id)).startsWith("[false");
            });
        }

        void isWholeAgain() {
            JsonPath run = send(sample.document(records));
            assertThat(run.getString("status")).isEqualTo("DONE");
            assertThat(run.getInt("counts.refused")).isZero();
            isAsItWas();
        }
    }

    private Stream<DynamicTest> ofEach(Consumer<Kept> test) {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(sample.format().name(), () -> test.accept(new Kept(sample))));
    }

    @TestFactory
    Stream<DynamicTest> cutAtAnyByteItTakesNothingHalfAndNothingAway() {
        return ofEach(kept -> {
            Random dice = new Random(20_261_123);
            byte[] whole = kept.sample.document(kept.records);
            for (int i = 0; i < CUTS; i++) {
                int length = dice.nextInt(whole.length);
                boolean isBetweenRecords = kept.sample.inLines() && length > 0 && whole[length - 1] == '\n';
                if (!isBetweenRecords) {
                    kept.isAsItWasButForWhatIsNamed(kept.send(Arrays.copyOf(whole, length)));
                }
            }
            kept.isWholeAgain();
        });
    }

    @TestFactory
    Stream<DynamicTest> doubledOrReorderedItSaysTheSame() {
        return ofEach(kept -> {
            List<String> twice = new ArrayList<>(kept.records);
            twice.addAll(kept.records);
            JsonPath doubled = kept.send(kept.sample.document(twice));
            assertThat(doubled.getInt("counts.created") + doubled.getInt("counts.changed"))
                    .isZero();
            kept.isAsItWas();
            List<String> mixed = new ArrayList<>(kept.records);
            Collections.shuffle(mixed, new Random(7));
            assertThat(kept.send(kept.sample.document(mixed)).getInt("counts.unchanged"))
                    .isEqualTo(RECORDS);
            kept.isAsItWas();
        });
    }

    /** Beside the poisoned record all others are there, also when they come for the first time. */
    @TestFactory
    Stream<DynamicTest> onePoisonedRecordHarmsNoOther() {
        return ofEach(kept -> {
            for (String poison : kept.sample.poisons()) {
                List<String> poisoned = new ArrayList<>(kept.records);
                poisoned.add(3, poison);
                JsonPath run = kept.send(kept.sample.document(poisoned));
                assertThat(run.getString("status"))
                        .as(() -> poison + problems("provider", run).prettify())
                        .isEqualTo("DONE");
                assertThat(run.getInt("counts.unchanged")).as(poison).isEqualTo(RECORDS);
                kept.isAsItWas();
            }
            kept.isWholeAgain();
        });
    }

    /** What no reader has thought of: the database refuses it, and it is refused alone. */
    @Test
    void whatCannotBeKeptIsRefusedAlone() {
        Sample sample = of(FeedFormat.PLAIN_CSV);
        Kept kept = new Kept(sample);
        StringBuilder different = new StringBuilder();
        for (int i = 0; i < 990; i++) {
            different.append((char) ('\u4e00' + (i * 7919) % 20_000));
        }
        List<String> poisoned = new ArrayList<>(kept.records);
        poisoned.add(2, different + ",Bread,course,The mill\n");
        poisoned.add("new-" + UUID.randomUUID() + ",Bread too,course,The mill\n");
        JsonPath run = kept.send(sample.document(poisoned));
        assertThat(run.getString("status")).isEqualTo("DONE");
        assertThat(run.getMap("counts")).containsEntry("created", 1).containsEntry("refused", 1);
        JsonPath problems = problems("provider", run);
        assertThat(problems.getList("items.code")).containsExactly("record-cannot-be-kept");
        assertThat(problems.getInt("items[0].line")).isEqualTo(4);
        kept.isAsItWas();
    }

    @Test
    void theLastWordOnWhetherSomethingIsGoneCounts() {
        Kept kept = new Kept(of(FeedFormat.PROVIDER_API));
        String record = kept.records.getFirst();
        String id = kept.first.keySet().iterator().next();
        String gone = "{\"externalId\":\"" + id + "\",\"removed\":true}\n";
        assertThat(record).contains(id);
        kept.send((gone + record).getBytes(StandardCharsets.UTF_8));
        kept.isAsItWas();
        JsonPath run = kept.send((record + gone).getBytes(StandardCharsets.UTF_8));
        assertThat(run.getInt("counts.removed")).isEqualTo(1);
        assertThat(kept.shown().get(id)).startsWith("[true");
    }

    private static Sample of(FeedFormat format) {
        return samples().filter(each -> each.format() == format).findFirst().orElseThrow();
    }
}
