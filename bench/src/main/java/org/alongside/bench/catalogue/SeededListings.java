package org.alongside.bench.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Listings as a provider sends many at once, one on each line: a title, 15 words of summary, 80 of description, one or two offerings with
 * a place, a price and up to three hours a week. Listing number {@code n} is always the same. Forty of them share a provider, and a
 * provider has three places.
 */
final class SeededListings {

    static final int PER_PROVIDER = 40;
    private static final int PLACES = 3;
    private static final int SUMMARY = 15;
    private static final int DESCRIPTION = 80;
    private static final LocalDate TERM = LocalDate.of(2027, 1, 11);
    private static final List<String> KINDS = List.of("COURSE", "COURSE", "COURSE", "TRAINING", "JOB", "VOLUNTEERING");
    private static final List<String> MODES = List.of("CAMPUS", "CAMPUS", "ONLINE", "MIXED");
    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");

    private final Vocabulary vocabulary = new Vocabulary();

    /** Numbers from {@code first}, so many of them. */
    void write(Path file, int first, int count) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            for (int number = first; number < first + count; number++) {
                listing(json, number);
            }
        }
    }

    private void listing(JsonGenerator json, int number) throws IOException {
        RandomGenerator random = new SplittableRandom(number);
        String subject = vocabulary.subject(random);
        json.writeStartObject();
        json.writeStringField("externalId", "listing-" + number);
        json.writeObjectFieldStart("opportunity");
        json.writeStringField("kind", Vocabulary.one(KINDS, random));
        json.writeStringField("title", vocabulary.title(random, subject));
        json.writeStringField("summary", vocabulary.text(random, SUMMARY));
        json.writeStringField("description", vocabulary.text(random, DESCRIPTION));
        json.writeStringField("url", "https://provider.example/listing/" + number);
        json.writeArrayFieldStart("subjects");
        json.writeStartObject();
        json.writeStringField("label", subject);
        json.writeEndObject();
        json.writeEndArray();
        json.writeNumberField("rqfLevel", random.nextInt(5));
        provider(json, number / PER_PROVIDER);
        json.writeArrayFieldStart("offerings");
        int offerings = 1 + random.nextInt(2);
        for (int each = 1; each <= offerings; each++) {
            offering(json, number, each, random);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void provider(JsonGenerator json, int provider) throws IOException {
        json.writeObjectFieldStart("provider");
        json.writeStringField("name", "Provider number " + provider);
        json.writeStringField("ukprn", String.valueOf(10_000_000 + provider));
        json.writeEndObject();
    }

    private static void offering(JsonGenerator json, int number, int each, RandomGenerator random) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", number + "-" + each);
        LocalDate start = TERM.plusDays(random.nextInt(200));
        json.writeStringField("startKind", "DATED");
        json.writeStringField("start", start.toString());
        json.writeStringField("end", start.plusWeeks(10).toString());
        json.writeStringField("studyMode", random.nextBoolean() ? "PART_TIME" : "FULL_TIME");
        json.writeStringField("attendanceMode", Vocabulary.one(MODES, random));
        json.writeStringField("cost", random.nextInt(3) == 0 ? "0.00" : random.nextInt(5, 900) + ".00");
        json.writeNumberField("places", 12);
        venue(json, number / PER_PROVIDER * PLACES + random.nextInt(PLACES));
        json.writeArrayFieldStart("sessions");
        int sessions = random.nextInt(4);
        for (int i = 0; i < sessions; i++) {
            int from = 8 + random.nextInt(12);
            json.writeStartObject();
            json.writeStringField("day", Vocabulary.one(DAYS, random));
            json.writeStringField("from", String.format(Locale.ROOT, "%02d:30", from));
            json.writeStringField("to", String.format(Locale.ROOT, "%02d:30", from + 2));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Somewhere in Great Britain, always the same for the same number. */
    private static void venue(JsonGenerator json, int place) throws IOException {
        RandomGenerator random = new SplittableRandom(~place);
        json.writeObjectFieldStart("venue");
        json.writeStringField("name", "Place number " + place);
        json.writeStringField("town", "Town " + place % 700);
        json.writeNumberField("latitude", Math.round((50.5 + 5 * random.nextDouble()) * 1e5) / 1e5);
        json.writeNumberField("longitude", Math.round((-4 + 5 * random.nextDouble()) * 1e5) / 1e5);
        json.writeEndObject();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
