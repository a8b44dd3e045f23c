package org.alongside.opportunity.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.Venue;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of every format in JSON, whatever is done to its documents.
 *
 * @param records good ones, each of which is taken as one opportunity with an id of its own
 * @param list the name under which a page holds them
 */
public record HostileFeeds(FeedReader reader, List<String> records, String list) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "17.5",
            "1e99",
            "1e999",
            "123456789012345678901234567890",
            "\"\"",
            "\"x\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"<script>steal()</script>\"",
            "\"2027-02-30\"",
            "\"24:00\"",
            "\"javascript:x\"",
            "[]",
            "{}",
            "[[]]",
            "[null,1,\"a\",{}]",
            "{\"a\":{\"b\":[1]}}",
            "\"" + "long ".repeat(6_000) + "\"");
    private static final List<String> POISONS = List.of(
            "null",
            "17",
            "\"text\"",
            "[]",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}",
            "{\"\u00ff\":1}",
            "{\"id\":{\"a\":1}}",
            "{\"@type\":[{}],\"id\":[],\"name\":{}}");

    public HostileFeeds {
        records = List.copyOf(records);
    }

    private byte[] document(List<String> of, int form) {
        String text = switch (form % 3) {
            case 0 -> "[" + String.join(",\n", of) + "]";
            case 1 -> "{\"" + list + "\":[" + String.join(",", of) + "]}";
            default -> String.join("\n", of) + "\n";
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Cut at any byte: what is whole is taken as ever, and that the document is not whole is said where it can be seen. */
    public void truncated(int form, int at) {
        byte[] whole = document(records, form);
        List<Opportunity> complete = ReadDocument.of(reader, whole).opportunities();
        assertThat(complete).hasSize(records.size());
        int length = at % whole.length;
        ReadDocument cut = ReadDocument.of(reader, Arrays.copyOf(whole, length));
        assertThat(cut.opportunities())
                .isEqualTo(complete.subList(0, cut.opportunities().size()));
        if (form % 3 != 2 || (length > 0 && whole[length] != '\n' && whole[length - 1] != '\n')) {
            assertThat(cut.reading()).as("cut at %d", length).isInstanceOf(Reading.Broken.class);
        }
    }

    public void doubled(int form) {
        List<String> twice = new ArrayList<>(records);
        twice.addAll(records);
        List<Opportunity> once =
                ReadDocument.of(reader, document(records, form)).opportunities();
        List<Opportunity> both = ReadDocument.of(reader, document(twice, form)).opportunities();
        assertThat(both.subList(0, records.size())).isEqualTo(once);
        assertThat(both.subList(records.size(), both.size())).isEqualTo(once);
    }

    public void reordered(int form, Random dice) {
        List<String> mixed = new ArrayList<>(records);
        Collections.shuffle(mixed, dice);
        assertThat(ReadDocument.of(reader, document(mixed, form)).opportunities())
                .containsExactlyInAnyOrderElementsOf(
                        ReadDocument.of(reader, document(records, form)).opportunities());
    }

    /** One record made into something else: all others are taken as ever. */
    public void poisoned(int form, Random dice) {
        int at = dice.nextInt(records.size());
        String poison = POISONS.get(dice.nextInt(POISONS.size()));
        List<String> poisoned = new ArrayList<>(records);
        poisoned.set(at, poison);
        List<Opportunity> expected =
                new ArrayList<>(ReadDocument.of(reader, document(records, form)).opportunities());
        expected.remove(at);
        byte[] document = document(poisoned, form);
        if (poison.contains("\u00ff")) {
            document = latin(document);
        }
        ReadDocument read = ReadDocument.of(reader, document);
        assertThat(read.ids())
                .as(poison)
                .isEqualTo(expected.stream().map(Opportunity::externalId).toList());
        assertThat(read.opportunities()).isEqualTo(expected);
        assertThat(read.reading()).isInstanceOf(Reading.Whole.class);
        if (!poison.equals("{}") && !poison.startsWith("{\"@")) {
            assertThat(read.problems().size() + read.ignored().size())
                    .as("named: %s", poison)
                    .isPositive();
        }
    }

    /** One value of a record made into one of another kind: whatever is taken can be kept. */
    public void mistyped(Random dice) throws JsonProcessingException {
        int at = dice.nextInt(records.size());
        ObjectNode record = (ObjectNode) JSON.readTree(records.get(at));
        for (int i = 0; i <= dice.nextInt(3); i++) {
            replaceSomething(record, dice);
        }
        ReadDocument read = ReadDocument.of(reader, "[" + record + "]");
        assertThat(read.reading()).isInstanceOf(Reading.Whole.class);
        read.opportunities().forEach(HostileFeeds::canBeKept);
        read.providers().forEach(provider -> {
            text(provider.externalId(), 1_000);
            text(provider.name(), 500);
            assertThat(provider.ukprn() == null || provider.ukprn().matches("1[0-9]{7}"))
                    .isTrue();
        });
    }

    private static void replaceSomething(ObjectNode record, Random dice) throws JsonProcessingException {
        List<Runnable> places = new ArrayList<>();
        JsonNode value = JSON.readTree(VALUES.get(dice.nextInt(VALUES.size())));
        collect(record, value, places);
        if (!places.isEmpty()) {
            places.get(dice.nextInt(places.size())).run();
        }
    }

    private static void collect(JsonNode node, JsonNode value, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(() -> object.set(name, value));
                collect(object.get(name), value, places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(() -> array.set(index, value));
                collect(array.get(i), value, places);
            }
        }
    }

    private static void canBeKept(Opportunity opportunity) {
        text(opportunity.externalId(), 1_000);
        text(opportunity.title(), 500);
        storable(opportunity.toString());
        assertThat(opportunity.title() + opportunity.description()).doesNotContain("steal()");
        opportunity
                .details()
                .sections()
                .forEach(section -> assertThat(section.text() + section.href()).doesNotContain("steal()"));
        assertThat(opportunity.url() == null || opportunity.url().matches("(?i)https?://.*"))
                .isTrue();
        HashSet<String> ids = new HashSet<>();
        for (Offering offering : opportunity.offerings()) {
            text(offering.externalId(), 1_100);
            assertThat(ids.add(offering.externalId())).as("distinct").isTrue();
            assertThat(offering.cost().amount() == null
                            || offering.cost().amount().signum() >= 0)
                    .isTrue();
            Venue venue = offering.venue();
            if (venue != null && venue.latitude() != null && venue.longitude() != null) {
                assertThat(venue.latitude()).isBetween(-90.0, 90.0);
                assertThat(venue.longitude()).isBetween(-180.0, 180.0);
            }
        }
    }

    private static void text(@Nullable String text, int length) {
        assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(length);
        storable(text);
    }

    private static void storable(@Nullable String text) {
        assertThat(text).doesNotContain("\0");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(String.valueOf(text)))
                .isTrue();
    }

    /** The same document with the letter ÿ as one byte, which is not UTF-8. */
    private static byte[] latin(byte[] utf8) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < utf8.length; i++) {
            boolean letter = (utf8[i] & 0xFF) == 0xC3 && i + 1 < utf8.length && (utf8[i + 1] & 0xFF) == 0xBF;
            if (letter) {
                out.write(0xFF);
                i++;
            } else {
                out.write(utf8[i]);
            }
        }
        return out.toByteArray();
    }
}
