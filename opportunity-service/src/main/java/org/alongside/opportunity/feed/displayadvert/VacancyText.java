package org.alongside.opportunity.feed.displayadvert;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.listing.Details;
import org.jspecify.annotations.Nullable;

/** What a vacancy says in words: what it pays, who the employer is, what one brings and learns. */
final class VacancyText {
    private static final Map<String, String> SECTIONS = Map.of(
            "additionalTrainingDescription", "training-provider",
            "companyBenefitsInformation", "benefits",
            "outcomeDescription", "career-outcome",
            "thingsToConsider", "things-to-consider",
            "trainingDescription", "training",
            "isNationalVacancyDetails", "where");
    private static final Map<String, String> UNITS =
            Map.of("weekly", "a week", "monthly", "a month", "annually", "a year", "hourly", "an hour");

    private VacancyText() {}

    static List<Details.Section> sections(JsonObject vacancy) {
        List<Details.Section> sections = new ArrayList<>();
        JsonObject wage = vacancy.object("wage");
        if (wage != null) {
            section(sections, "wage", wage(wage));
            section(sections, "working-week", wage.text("workingWeekDescription"));
        }
        BigDecimal hours = vacancy.number("hoursPerWeek");
        if (hours != null && hours.signum() > 0) {
            section(sections, "hours-per-week", hours.stripTrailingZeros().toPlainString() + " hours a week");
        }
        employer(sections, vacancy);
        section(sections, "contact", contact(vacancy));
        SECTIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> section(sections, each.getValue(), vacancy.text(each.getKey())));
        if (Boolean.TRUE.equals(vacancy.flag("isNationalVacancy"))) {
            section(sections, "national", "Open to applicants from anywhere in England");
        }
        if (Boolean.TRUE.equals(vacancy.flag("isDisabilityConfident"))) {
            section(sections, "disability-confident", "The employer takes part in the Disability Confident scheme");
        }
        return sections;
    }

    private static void section(List<Details.Section> sections, String name, @Nullable String text) {
        if (text != null) {
            sections.add(new Details.Section(name, text, null));
        }
    }

    private static void employer(List<Details.Section> sections, JsonObject vacancy) {
        String name = vacancy.line("employerName", JsonLimits.TITLE_LENGTH);
        String description = vacancy.text("employerDescription");
        String website = vacancy.webAddress("employerWebsiteUrl");
        String text =
                name == null || description == null ? (name == null ? description : name) : name + "\n" + description;
        if (text != null || website != null) {
            sections.add(new Details.Section(
                    "employer", text == null ? null : Cut.to(text, JsonLimits.TEXT_LENGTH), website));
        }
    }

    private static @Nullable String contact(JsonObject vacancy) {
        List<String> lines = new ArrayList<>();
        for (String member : List.of("employerContactName", "employerContactEmail", "employerContactPhone")) {
            String line = vacancy.line(member);
            if (line != null) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static @Nullable String wage(JsonObject wage) {
        BigDecimal amount = wage.amount("wageAmount");
        BigDecimal from = wage.amount("wageAmountLowerBound");
        BigDecimal to = wage.amount("wageAmountUpperBound");
        String unit = wage.line("wageUnit", 60);
        String type = wage.line("wageType", 60);
        String words = wage.line("wageAdditionalInformation", JsonLimits.TEXT_LENGTH);
        String per = unit == null ? null : UNITS.get(unit.toLowerCase(Locale.ROOT));
        String sum = null;
        if (amount != null && amount.signum() > 0) {
            sum = "£" + amount.toPlainString();
        } else if (from != null && to != null && to.signum() > 0) {
            sum = "£" + from.toPlainString() + " to £" + to.toPlainString();
        }
        String figure = sum == null ? null : per == null ? sum : sum + " " + per;
        if (words != null) {
            return figure == null || words.contains("£") ? words : figure + ". " + words;
        }
        return figure == null ? type : figure;
    }

    /** Qualifications and skills, or null where neither is asked for. */
    static @Nullable String entryRequirements(JsonObject vacancy) {
        List<String> lines = new ArrayList<>();
        for (JsonObject each : vacancy.objects("qualifications")) {
            String type = each.line("qualificationType", JsonLimits.TITLE_LENGTH);
            String subject = each.line("subject", JsonLimits.TITLE_LENGTH);
            String grade = each.line("grade", JsonLimits.TITLE_LENGTH);
            String weighting = each.line("weighting", JsonLimits.TITLE_LENGTH);
            StringBuilder line = new StringBuilder();
            append(line, "", type);
            append(line, " ", subject);
            append(line, ", grade ", grade);
            append(line, ", ", weighting == null ? null : weighting.toLowerCase(Locale.ROOT));
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        List<String> skills = vacancy.lines("skills");
        if (!skills.isEmpty()) {
            lines.add("Skills: " + String.join(", ", skills));
        }
        return lines.isEmpty() ? null : Cut.to(String.join("\n", lines), JsonLimits.TEXT_LENGTH);
    }

    private static void append(StringBuilder line, String before, @Nullable String part) {
        if (part != null) {
            line.append(line.isEmpty() ? "" : before).append(part);
        }
    }
}
