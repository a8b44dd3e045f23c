package org.alongside.bench.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What matches are looked for by: three interests of some words each, a place with a longest journey in three of four, the free hours of
 * a school run or of evenings in three of four, the most that may be paid in half.
 */
final class Constraints {

    private static final int MANY = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SCHOOL_DAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    private Constraints() {}

    static List<String> of(Vocabulary vocabulary) throws JsonProcessingException {
        RandomGenerator random = new SplittableRandom(9);
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("interests", interests(vocabulary, random));
            if (random.nextInt(4) > 0) {
                document.put(
                        "place",
                        Map.of(
                                "latitude", 50.5 + 5 * random.nextDouble(),
                                "longitude", -4 + 5 * random.nextDouble(),
                                "withinMetres", 5_000 + random.nextInt(45_000)));
            }
            if (random.nextInt(4) > 0) {
                document.put("freeWindows", random.nextBoolean() ? free("09:15", "14:45") : free("17:30", "21:30"));
            }
            if (random.nextBoolean()) {
                document.put("maxCost", random.nextInt(200) + ".00");
            }
            documents.add(JSON.writeValueAsString(document));
        }
        return List.copyOf(documents);
    }

    private static List<Map<String, Object>> interests(Vocabulary vocabulary, RandomGenerator random) {
        List<Map<String, Object>> interests = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<String> terms = new ArrayList<>(List.of(vocabulary.subject(random)));
            for (int more = random.nextInt(4); more > 0; more--) {
                terms.add(vocabulary.ranked(20 + random.nextInt(2_000)));
            }
            interests.add(Map.of("ref", "i" + i, "terms", terms));
        }
        return interests;
    }

    private static List<Map<String, String>> free(String from, String to) {
        return SCHOOL_DAYS.stream()
                .map(day -> Map.of("day", day, "from", from, "to", to))
                .toList();
    }
}
