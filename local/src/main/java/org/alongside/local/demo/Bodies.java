package org.alongside.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The bodies that the story sends. */
final class Bodies {

    private Bodies() {}

    static Map<String, Object> proposal(String reason, Map<String, Object> change) {
        return Map.of("reason", reason, "changes", List.of(change));
    }

    static Map<String, Object> goal(String ref, String title, String words, String question) {
        return Map.of(
                "type",
                "ADD_GOAL",
                "goal",
                Map.of(
                        "ref",
                        ref,
                        "title",
                        title,
                        "inTheirWords",
                        words,
                        "measures",
                        List.of(Map.of("question", question, "scale", "ONE_TO_TEN"))));
    }

    static Map<String, Object> actionOfWorker(String goalRef, String title, String by) {
        return Map.of(
                "type",
                "ADD_ACTION",
                "action",
                Map.of("goalRef", goalRef, "title", title, "owner", Map.of("kind", "WORKER"), "by", by));
    }

    /** Something that the person, the worker or both together will do. */
    static Map<String, Object> action(String title, String owner) {
        return Map.of("type", "ADD_ACTION", "action", Map.of("title", title, "owner", Map.of("kind", owner)));
    }

    static Map<String, Object> choice(String opportunityId, String words) {
        return Map.of("type", "CHOOSE_OPPORTUNITY", "opportunityId", opportunityId, "whyInTheirWords", words);
    }

    /** The exact words that an answer shows: what every act has to name. */
    static Map<String, Object> words(Answer proposal) {
        return Map.of(
                "revision", Integer.valueOf(proposal.text("/revision")), "contentHash", proposal.text("/contentHash"));
    }

    static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(body);
        more.put(name, value);
        return more;
    }

    static Map<String, Object> section(String topic, String words) {
        return Map.of("entries", List.of(Map.of("topic", topic, "words", words, "whose", "PERSON")));
    }

    static Map<String, Object> weekdayMornings() {
        return Map.of(
                "entries",
                List.of(),
                "availability",
                Map.of(
                        "freeWindows",
                        Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                                .map(day -> Map.of("day", day, "from", "09:15", "to", "12:45"))
                                .toList(),
                        "commitments",
                        List.of(Map.of("what", "School run", "day", "MONDAY", "from", "08:30", "to", "09:10"))));
    }

    static Map<String, Object> fortyMinutesByBus() {
        return Map.of(
                "entries",
                List.of(),
                "travel",
                Map.of(
                        "base",
                        Map.of("label", "Northshire centre", "latitude", 54.50, "longitude", -1.20),
                        "modes",
                        List.of("WALK", "BUS"),
                        "longestJourneyMinutes",
                        40));
    }
}
