package org.alongside.opportunity.feed.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * An object of a record. Its members are asked for by name; an absent one, one that is null and one of no text are the same. What
 * cannot be read as it is asked for is ignored with a problem, and what nobody asks for is named as ignored in the end.
 */
public final class JsonObject {
    private static final int DAY_LENGTH = 10;
    private static final BigDecimal LARGEST_AMOUNT = BigDecimal.valueOf(1_000_000_000);

    private final String name;
    private final ObjectNode node;
    private final JsonIssues issues;
    private final Set<String> asked = new HashSet<>();
    private final List<JsonObject> inner = new ArrayList<>();
    private boolean passedOver;

    /** @param name under which it is spoken of */
    public JsonObject(String name, ObjectNode node, JsonIssues issues) {
        this.name = name;
        this.node = node;
        this.issues = issues;
    }

    /** The object as JSON. */
    public String source() {
        return node.toString();
    }

    /** Whether there is a value. */
    public boolean has(String member) {
        JsonNode value = node.get(member);
        return value != null && !isNothing(value);
    }

    /** Of these, what is there needs no reading, so it is not named as ignored. */
    public void known(String... members) {
        asked.addAll(List.of(members));
    }

    /** It is not taken, so nothing of it is named as ignored. */
    public void passOver() {
        passedOver = true;
    }

    /** Names every member, here and inside, that nobody asked for. */
    public void nameIgnored() {
        if (passedOver) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!asked.contains(member.getKey()) && !isNothing(member.getValue())) {
                issues.ignored(name + "/" + member.getKey());
            }
        }
        inner.forEach(JsonObject::nameIgnored);
    }

    /** An identifier as it is written. */
    public @Nullable String id(String member) {
        String text = scalar(member);
        String id = text == null ? "" : JsonText.name(text);
        return id.isEmpty() ? null : id;
    }

    /** One line of plain text. */
    public @Nullable String line(String member) {
        return line(member, JsonLimits.LINE_LENGTH);
    }

    /** One line of plain text, cut to a length with a problem. */
    public @Nullable String line(String member, int length) {
        String text = scalar(member);
        return text == null ? null : cut(member, JsonText.line(text, Integer.MAX_VALUE), length);
    }

    /** Plain text in lines. */
    public @Nullable String text(String member) {
        String text = scalar(member);
        return text == null ? null : cut(member, JsonText.lines(text), JsonLimits.TEXT_LENGTH);
    }

    private @Nullable String cut(String member, String text, int length) {
        if (text.length() > length) {
            issues.valueIgnored(
                    "text-cut",
                    "The text of " + name + "/" + member + " was cut to " + length + " characters.",
                    "Shorten it, so that people read what you mean them to read.");
        }
        return text.isEmpty() ? null : Cut.to(text, length);
    }

    /** The texts of a list, or the one text that stands in its place. */
    public List<String> lines(String member) {
        JsonNode value = value(member);
        if (value == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            if (!each.isValueNode()) {
                unreadable(member, "a text");
            } else if (!isNothing(each)) {
                lines.add(JsonText.line(each.asText(), JsonLimits.LINE_LENGTH));
            }
        }
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    public @Nullable String webAddress(String member) {
        String text = scalar(member);
        String address = text == null ? null : WebAddress.of(JsonText.name(text));
        if (text != null && address == null) {
            issues.valueIgnored(
                    "url-not-web",
                    "The address in " + name + "/" + member + " is not a web address and was ignored.",
                    "Write a full address that starts with https:// or http://.");
        }
        return address;
    }

    public @Nullable LocalDate day(String member) {
        String text = scalar(member);
        if (text == null || JsonDates.isNoDate(text)) {
            return null;
        }
        LocalDate day = JsonDates.day(text);
        if (day == null) {
            dateUnreadable(member);
        }
        return day;
    }

    /** The day as it is written, whatever the time and its zone beside it. */
    public @Nullable LocalDate writtenDay(String member) {
        String text = scalar(member);
        if (text == null || JsonDates.isNoDate(text)) {
            return null;
        }
        LocalDate day = JsonDates.day(
                text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == 'T' ? text.substring(0, DAY_LENGTH) : text);
        if (day == null) {
            dateUnreadable(member);
        }
        return day;
    }

    private void dateUnreadable(String member) {
        issues.valueIgnored(
                "date-unreadable",
                "The value of " + name + "/" + member + " is not a date and was ignored.",
                "Write it like 2027-09-06 or 2027-09-06T09:30:00Z.");
    }

    /** A whole number from zero to the most that makes sense; another one is ignored with a problem. */
    public @Nullable Integer whole(String member, int most) {
        BigDecimal number = number(member);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            unreadable(member, "a whole number from 0 to " + most);
            return null;
        }
        return number.intValue();
    }

    /** Money with two decimals, not negative. */
    public @Nullable BigDecimal amount(String member) {
        BigDecimal number = number(member);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0
                || number.compareTo(LARGEST_AMOUNT) >= 0
                || number.stripTrailingZeros().scale() > 2) {
            unreadable(member, "an amount of money");
            return null;
        }
        return number.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Degrees, at most so many away from zero. */
    public @Nullable Double degrees(String member, int limit) {
        BigDecimal number = number(member);
        if (number == null) {
            return null;
        }
        if (number.abs().compareTo(BigDecimal.valueOf(limit)) > 0) {
            issues.valueIgnored(
                    "coordinates-unreadable",
                    "The " + member + " of " + name + " is not within its range, so the coordinates were ignored.",
                    "Write decimal degrees (WGS 84), such as 54.5742 and -1.2349.");
            return null;
        }
        return number.doubleValue();
    }

    /** A number, also where it is written as text. */
    public @Nullable BigDecimal number(String member) {
        String text = scalar(member);
        if (text == null) {
            return null;
        }
        BigDecimal number = JsonNumbers.read(text);
        if (number == null) {
            unreadable(member, "a number");
        }
        return number;
    }

    public @Nullable Boolean flag(String member) {
        String text = scalar(member);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                unreadable(member, "true or false");
                yield null;
            }
        };
    }

    public @Nullable JsonObject object(String member) {
        JsonNode value = value(member);
        if (value == null) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return within(member, object);
        }
        unreadable(member, "an object");
        return null;
    }

    /** The objects of a list, or the one object that stands in its place. */
    public List<JsonObject> objects(String member) {
        JsonNode value = value(member);
        if (value == null) {
            return List.of();
        }
        List<JsonObject> objects = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            if (each instanceof ObjectNode object) {
                objects.add(within(member, object));
            } else if (!isNothing(each)) {
                unreadable(member, "an object");
            }
        }
        return objects;
    }

    private JsonObject within(String member, ObjectNode object) {
        JsonObject within = new JsonObject(member, object, issues);
        inner.add(within);
        return within;
    }

    private @Nullable String scalar(String member) {
        JsonNode value = value(member);
        if (value == null) {
            return null;
        }
        if (!value.isValueNode()) {
            unreadable(member, "a text");
            return null;
        }
        return value.asText();
    }

    private @Nullable JsonNode value(String member) {
        asked.add(member);
        JsonNode value = node.get(member);
        return value == null || isNothing(value) ? null : value;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull()
                || (value.isTextual() && value.textValue().isBlank())
                || (value.isContainerNode() && value.isEmpty());
    }

    private void unreadable(String member, String expected) {
        issues.valueIgnored(
                "value-unreadable",
                "The value of " + name + "/" + member + " is not " + expected + " and was ignored.",
                "Write " + expected + " there, or leave it out.");
    }
}
