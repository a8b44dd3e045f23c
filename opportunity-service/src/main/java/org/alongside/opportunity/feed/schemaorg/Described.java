package org.alongside.opportunity.feed.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.WebAddress;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.listing.Details;
import org.jspecify.annotations.Nullable;

/** What courses, programmes and jobs say of themselves in the same members. */
final class Described {
    private static final Pattern RQF =
            Pattern.compile("(?:(?:rqf )?level )?([1-8])(?: \\(?(?:rqf|regulated qualifications framework).*)?");
    private static final Pattern SOC = Pattern.compile("soc\\s*(?:2020)?\\W*(\\d{4})\\b.*");
    private static final Pattern AIM = Pattern.compile("[0-9A-Z]{8}");
    private static final Pattern UNIT_GROUP = Pattern.compile("\\d{4}");

    private Described() {}

    static void section(List<Details.Section> sections, String name, @Nullable String text) {
        if (text != null) {
            sections.add(new Details.Section(name, text, null));
        }
    }

    /** What it is about, and its key words. */
    static List<Details.Subject> subjects(Thing thing) {
        List<Details.Subject> subjects = new ArrayList<>();
        List<Thing> codes = thing.things("about");
        for (String member : List.of("about", "keywords")) {
            for (String line : thing.lines(member)) {
                for (String label : member.equals("keywords") ? line.split(",", 50) : new String[] {line}) {
                    Details.Subject subject = coded(cut(label.strip()), codes);
                    if (!label.isBlank() && !subjects.contains(subject)) {
                        subjects.add(subject);
                    }
                }
            }
        }
        return subjects;
    }

    /** With its code and the list that this is from, where the subject is a term of one. */
    private static Details.Subject coded(String label, List<Thing> terms) {
        for (Thing term : terms) {
            if (label.equals(term.line("name", JsonLimits.TITLE_LENGTH))) {
                return new Details.Subject(label, term.line("termCode", 100), term.line("inDefinedTermSet", 500));
            }
        }
        return new Details.Subject(label, null, null);
    }

    private static String cut(String text) {
        return Cut.to(text, JsonLimits.TITLE_LENGTH);
    }

    /** In its own words; a term of the framework's list is no words of its own. */
    static @Nullable String level(Thing thing) {
        List<String> ofTheFramework = frameworkLevels(thing).stream()
                .map(term -> String.valueOf(term.line("name", 200)))
                .toList();
        return thing.lines("educationalLevel").stream()
                .filter(level -> !ofTheFramework.contains(level))
                .map(level -> Cut.to(level, 200))
                .findFirst()
                .orElse(null);
    }

    private static List<Thing> frameworkLevels(Thing thing) {
        return thing.things("educationalLevel").stream()
                .filter(term -> {
                    term.known("name", "termCode");
                    String set = term.line("inDefinedTermSet", 500);
                    return set != null && set.toLowerCase(Locale.ROOT).contains("regulated qualifications framework");
                })
                .toList();
    }

    /** The level of the Regulated Qualifications Framework that is said as such, else the one that the words name. */
    static @Nullable Integer rqf(Thing thing) {
        for (Thing term : frameworkLevels(thing)) {
            Integer code = term.whole("termCode", 8);
            if (code != null) {
                return code;
            }
        }
        return rqf(level(thing));
    }

    /** A level of the Regulated Qualifications Framework only where the words are those of its levels. */
    static @Nullable Integer rqf(@Nullable String level) {
        if (level == null) {
            return null;
        }
        String words = level.toLowerCase(Locale.ROOT);
        if (words.equals("entry level")) {
            return 0;
        }
        Matcher number = RQF.matcher(words);
        return number.matches() ? Integer.valueOf(number.group(1)) : null;
    }

    static List<Details.Qualification> qualifications(Thing thing, @Nullable String level) {
        List<Details.Qualification> qualifications = new ArrayList<>();
        List<Thing> credentials = thing.things("educationalCredentialAwarded");
        for (Thing each : credentials) {
            String title = each.line("name", JsonLimits.TITLE_LENGTH);
            if (title != null) {
                String own = each.line("educationalLevel", 200);
                qualifications.add(new Details.Qualification(
                        title,
                        each.line("alternateName", 200),
                        own == null ? level : own,
                        each.line("creator", JsonLimits.TITLE_LENGTH),
                        each.line("recognizedBy", JsonLimits.TITLE_LENGTH)));
            }
        }
        for (String title : thing.lines("educationalCredentialAwarded")) {
            if (qualifications.stream().noneMatch(known -> known.title().equals(cut(title)))) {
                qualifications.add(new Details.Qualification(cut(title), null, level, null, null));
            }
        }
        for (String title : thing.lines("occupationalCredentialAwarded")) {
            qualifications.add(new Details.Qualification(cut(title), null, level, null, null));
        }
        return qualifications;
    }

    /** A code is one of SOC 2020 only where that is said: other lists have four digits too. */
    static List<Details.Occupation> occupations(Thing thing) {
        List<Details.Occupation> occupations = new ArrayList<>();
        List<Thing> codes = thing.things("occupationalCategory");
        for (Thing each : codes) {
            String label = each.line("name", JsonLimits.TITLE_LENGTH);
            String code = each.line("codeValue", 20);
            String set = each.line("inCodeSet", JsonLimits.TITLE_LENGTH);
            boolean soc = code != null
                    && set != null
                    && set.toUpperCase(Locale.ROOT).contains("SOC")
                    && UNIT_GROUP.matcher(code).matches();
            if (label != null || code != null) {
                occupations.add(
                        new Details.Occupation(soc ? code : null, label == null ? String.valueOf(code) : label));
            }
        }
        if (codes.isEmpty()) {
            for (String line : thing.lines("occupationalCategory")) {
                Matcher soc = SOC.matcher(line.toLowerCase(Locale.ROOT));
                occupations.add(new Details.Occupation(soc.matches() ? soc.group(1) : null, cut(line)));
            }
        }
        return occupations;
    }

    static List<Details.Identifier> identifiers(Thing thing) {
        List<Details.Identifier> identifiers = new ArrayList<>();
        String code = thing.line("courseCode", JsonLimits.TITLE_LENGTH);
        for (Thing each : thing.things("identifier")) {
            String scheme = each.line("propertyID", 200);
            String value = each.line("value", JsonLimits.LINE_LENGTH);
            if (value != null && !isLearningAim(scheme)) {
                identifiers.add(new Details.Identifier(scheme == null ? "identifier" : scheme, value));
            }
        }
        String own = ThingIds.identifier(thing);
        if (own != null && thing.things("identifier").isEmpty()) {
            identifiers.add(new Details.Identifier("identifier", own));
        }
        if (code != null) {
            identifiers.add(new Details.Identifier("course-code", code));
        }
        return identifiers;
    }

    private static boolean isLearningAim(@Nullable String scheme) {
        String said = scheme == null ? "" : scheme.toUpperCase(Locale.ROOT);
        return said.equals("LARS") || said.contains("LEARNING AIM");
    }

    /** The reference in the Learning Aims Reference Service, where an identifier says that it is one. */
    static @Nullable String learningAim(Thing thing) {
        for (Thing each : thing.things("identifier")) {
            String value = each.line("value", 100);
            if (value != null
                    && isLearningAim(each.line("propertyID", 200))
                    && AIM.matcher(value).matches()) {
                return value;
            }
        }
        return null;
    }

    static Details.@Nullable Image image(Thing thing) {
        for (String each : thing.lines("image")) {
            String address = WebAddress.of(each);
            if (address != null) {
                return new Details.Image(address, caption(thing, each));
            }
        }
        return null;
    }

    private static @Nullable String caption(Thing thing, String address) {
        return thing.things("image").stream()
                .filter(image -> address.equals(image.line("url", JsonLimits.LINE_LENGTH)))
                .map(image -> image.line("caption", JsonLimits.TITLE_LENGTH))
                .filter(caption -> caption != null)
                .findFirst()
                .orElse(null);
    }

    /** What one brings, and in which formats it is to be had. */
    static Details.Access access(
            @Nullable String entryRequirements, @Nullable String eligibility, List<String> formats) {
        return entryRequirements == null && eligibility == null && formats.isEmpty()
                ? Details.Access.UNSAID
                : new Details.Access(entryRequirements, eligibility, formats, List.of(), null, List.of());
    }
}
