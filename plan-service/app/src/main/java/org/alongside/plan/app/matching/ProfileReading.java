package org.alongside.plan.app.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
            windows.add(new Window(
                    DayOfWeek.valueOf(node.path("day").asText()),
                    LocalTime.parse(node.path("from").asText()),
                    LocalTime.parse(node.path("to").asText())));
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
            modes.add(TravelMode.valueOf(mode.asText()));
        }
        return new MatchProfile.Travel(
                Words.of(base.path("label").asText("your base")),
                base.path("latitude").asDouble(),
                base.path("longitude").asDouble(),
                modes,
                travel.path("longestJourneyMinutes").asInt());
    }
}
