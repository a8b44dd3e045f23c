package org.alongside.plan.app.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.plan.engine.matching.MatchProfile;
import org.alongside.plan.engine.matching.TravelMode;
import org.alongside.plan.engine.matching.Window;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** What matching reads of a profile; fields that it does not know may come and go. */
final class ProfileReading {

    private ProfileReading() {}

    static MatchProfile of(JsonNode profile) {
        JsonNode availability = section(profile, "availability").path("availability");
        return new MatchProfile(
                interests(section(profile, "interests").path("entries")),
                windows(availability.path("freeWindows")),
                windows(availability.path("commitments")),
                travel(section(profile, "travel").path("travel")));
    }

    private static JsonNode section(JsonNode profile, String name) {
        for (JsonNode section : profile.path("sections")) {
            if (section.path("section").asText().equals(name)) {
                return section;
            }
        }
        return MissingNode.getInstance();
    }

    private static List<MatchProfile.Interest> interests(JsonNode entries) {
        List<MatchProfile.Interest> interests = new ArrayList<>();
        for (JsonNode entry : entries) {
            interests.add(new MatchProfile.Interest(
                    Words.of(entry.path("words").asText()),
                    entry.path("whose").asText().equals("PERSON")));
        }
        return interests;
    }

    private static List<Window> windows(JsonNode nodes) {
        List<Window> windows = new ArrayList<>();
        for (JsonNode node : nodes) {
            named(DayOfWeek.class, node.path("day"))
                    .ifPresent(day -> windows.add(new Window(
                            day,
                            LocalTime.parse(node.path("from").asText()),
                            LocalTime.parse(node.path("to").asText()))));
        }
        return windows;
    }

    private static MatchProfile.@Nullable Travel travel(JsonNode travel) {
        JsonNode base = travel.path("base");
        if (!base.path("latitude").isNumber()
                || !travel.path("longestJourneyMinutes").isInt()) {
            return null;
        }
        Set<TravelMode> modes = EnumSet.noneOf(TravelMode.class);
        for (JsonNode mode : travel.path("modes")) {
            named(TravelMode.class, mode).ifPresent(modes::add);
        }
        return new MatchProfile.Travel(
                Words.of(base.path("label").asText("your base")),
                base.path("latitude").asDouble(),
                base.path("longitude").asDouble(),
                modes,
                travel.path("longestJourneyMinutes").asInt());
    }

    /** A name that a later release of the profile service has and this one does not is passed over. */
    private static <E extends Enum<E>> Optional<E> named(Class<E> type, JsonNode name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name.asText()))
                .findFirst();
    }
}
