package org.alongside.opportunity.feed;

import static org.alongside.opportunity.Catalogue.as;
import static org.alongside.opportunity.Catalogue.finished;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.kit.testing.RealParts;
import org.alongside.opportunity.RealPartsOfOpportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken a batch at a time is kept as if every record had come alone, in whatever order they stand. */
@QuarkusTest
@RealPartsOfOpportunity
class BatchesIT {
    private static final List<String> COUNTS = List.of("created", "changed", "unchanged", "removed", "refused");
    private static final int KNOWN_BEFORE = 30;
    private static final int KNOWN_AFTER = 45;

    /** Everything that is kept of a feed but what differs by chance: ids, times, and the line in the document. */
    private static final String ROWS = """
            select o.external_id,
                   (to_jsonb(o) - cast('{opportunity_id,feed_id,provider_id,created_at,changed_at,removed_at}' as text[])
                    || jsonb_build_object('removed', o.removed_at is not null, 'provider', p.name, 'source', s.content,
                         'change', (select c.removed from opportunity_change c
                                     where c.tenant_id = o.tenant_id and c.opportunity_id = o.opportunity_id),
                         'offerings', (
                       select jsonb_agg(to_jsonb(f) - cast('{offering_id,opportunity_id,venue_id,removed_at}' as text[])
                                        || jsonb_build_object('removed', f.removed_at is not null, 'venue',
                                             (select to_jsonb(v) - cast('{venue_id,feed_id}' as text[]) from venue v
                                               where v.tenant_id = f.tenant_id and v.venue_id = f.venue_id),
                                             'sessions', (select jsonb_agg(to_jsonb(e) - 'offering_id' order by e.session_no)
                                                from offering_session e
                                               where e.tenant_id = f.tenant_id and e.offering_id = f.offering_id))
                                        order by f.external_id)
                         from offering f where f.tenant_id = o.tenant_id and f.opportunity_id = o.opportunity_id))) as kept
              from opportunity o
              left join provider p on p.tenant_id = o.tenant_id and p.provider_id = o.provider_id
              left join opportunity_source s on s.tenant_id = o.tenant_id and s.opportunity_id = o.opportunity_id
             where o.tenant_id = 'national' and o.feed_id = cast(? as uuid)""";

    @Inject
    TenantRead reads;

    private Map<String, String> rows(String feed) {
        Map<String, String> rows = new TreeMap<>();
        reads.list("national", ROWS, row -> rows.put(row.getString("external_id"), row.getString("kept")), feed);
        return rows;
    }

    private static String newFeed() {
        return as("provider")
                .contentType("application/json")
                .body("{\"name\":\"feed-%s\",\"format\":\"PROVIDER_API\"}".formatted(UUID.randomUUID()))
                .post("/v1/feeds")
                .then()
                .statusCode(201)
                .extract()
                .path("feedId");
    }

    /** The counts of a run. */
    private static Map<String, Integer> sync(String feed, List<String> lines) {
        String location = as("provider")
                .contentType("application/x-ndjson")
                .body((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/feeds/" + feed + "/sync-runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        JsonPath run = finished("provider", location);
        assertThat(run.getString("status")).isEqualTo("DONE");
        Map<String, Integer> counts = new TreeMap<>();
        COUNTS.forEach(each -> counts.put(each, run.getInt("counts." + each)));
        return counts;
    }

    /** A listing as it is in one of its three states: some of its ways to take it up come and go, and so do what is said of them. */
    private static String listing(int number, int state) {
        Random random = new Random(31L * number + state);
        List<String> offerings = new ArrayList<>();
        for (String id : List.of("a", "b", "c")) {
            if (random.nextInt(3) > 0) {
                offerings.add("{\"id\":\"" + id + "\""
                        + maybe(random, ",\"start\":\"2027-0" + (1 + random.nextInt(9)) + "-05\"")
                        + maybe(random, ",\"cost\":\"" + random.nextInt(90) + ".00\",\"places\":" + random.nextInt(20))
                        + maybe(random, ",\"studyMode\":\"PART_TIME\",\"minimumAge\":16")
                        + maybe(
                                random,
                                ",\"venue\":{\"name\":\"Hall " + random.nextInt(3)
                                        + "\",\"latitude\":54.5,\"longitude\":-1.25}")
                        + maybe(
                                random,
                                ",\"sessions\":[{\"day\":\"MONDAY\",\"from\":\"09:30\",\"to\":\"11:30\"},"
                                        + "{\"date\":\"2027-03-06\",\"from\":\"10:00\",\"to\":\"16:00\"}]")
                        + "}");
            }
        }
        return "{\"externalId\":\"n" + number + "\",\"opportunity\":{\"kind\":\"COURSE\",\"title\":\"Course " + number
                + " in state " + state + "\"" + maybe(random, ",\"summary\":\"It's “so”, {a}, \\\\ and null\"")
                + maybe(random, ",\"rqfLevel\":" + random.nextInt(5))
                + maybe(random, ",\"subjects\":[{\"label\":\"Bread\"}]")
                + maybe(random, ",\"provider\":{\"name\":\"Mill " + number % 4 + "\"}")
                + ",\"offerings\":[" + String.join(",", offerings) + "]}}";
    }

    private static String maybe(Random random, String text) {
        return random.nextBoolean() ? text : "";
    }

    private static String removal(int number) {
        return "{\"externalId\":\"n" + number + "\",\"removed\":true}";
    }

    /** New ones, changed ones, the same, removed ones, and some named twice: in the same words or in others. */
    private static List<String> mixed(Random random) {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < KNOWN_AFTER; number++) {
            if (random.nextInt(5) == 0) {
                lines.add(removal(number));
            } else {
                int state = random.nextInt(3);
                lines.add(listing(number, state));
                if (random.nextInt(3) == 0) {
                    lines.add(listing(number, random.nextInt(3)));
                }
            }
        }
        Collections.shuffle(lines, random);
        return lines;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aBatchInAnyOrderIsKeptAsIfEveryRecordHadComeAlone(long seed) {
        Random random = new Random(seed);
        List<String> first = IntStream.range(0, KNOWN_BEFORE)
                .mapToObj(number -> listing(number, random.nextInt(3)))
                .toList();
        List<String> second = mixed(random);
        String atOnce = newFeed();
        String oneByOne = newFeed();
        sync(atOnce, first);
        first.forEach(line -> sync(oneByOne, List.of(line)));

        Map<String, Integer> expected = new TreeMap<>();
        COUNTS.forEach(each -> expected.put(each, 0));
        Map<String, String> named = new HashMap<>();
        for (String line : second) {
            String id = line.substring(0, line.indexOf(','));
            String before = named.putIfAbsent(id, line);
            if (before == null) {
                sync(oneByOne, List.of(line)).forEach((count, many) -> expected.merge(count, many, Integer::sum));
            } else {
                expected.merge(before.equals(line) ? "unchanged" : "refused", 1, Integer::sum);
            }
        }

        assertThat(sync(atOnce, second)).isEqualTo(expected);
        assertThat(expected.values()).as("of everything something").doesNotContain(0);
        assertThat(rows(atOnce)).isEqualTo(rows(oneByOne)).hasSizeGreaterThan(KNOWN_BEFORE);
    }

    /** As an automatic vacuum holds it for minutes. */
    @Test
    void aRunGoesOnWhereATableIsBeingLookedAfterBySomebodyElse() throws SQLException {
        try (Connection other = RealParts.connect("opportunity", "postgres");
                Statement holding = other.createStatement()) {
            other.setAutoCommit(false);
            holding.execute("lock table opportunity in share update exclusive mode");
            assertThat(sync(
                            newFeed(),
                            IntStream.range(0, 1_700)
                                    .mapToObj(i -> listing(i, 0))
                                    .toList()))
                    .containsEntry("created", 1_700);
            other.rollback();
        }
    }
}
