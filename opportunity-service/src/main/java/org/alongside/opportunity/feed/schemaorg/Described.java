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
        for (String member : List.of("about", "keywords")) {
            for (String line : thing.lines(member)) {
                for (String label : member.equals("keywords") ? line.split(",", 50) : new String[] {line}) {
                    Details.Subject subject = new Details.Subject(cut(label.strip()), null, null);
                    if (!label.isBlank() && !subjects.contains(subject)) {
                        subjects.add(subject);
                    }
                }
            }
        }
        return subjects;
    }

    private static String cut(String text) {
        return Cut.to(text, JsonLimits.TITLE_LENGTH);
    }

    static @Nullable String level(Thing thing) {
        return thing.line("educationalLevel", 200);
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
        for (String title : thing.lines("educationalCredentialAwarded")) {
            qualifications.add(new Details.Qualification(cut(title), null, level, null, null));
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
        String own = ThingIds.identifier(thing);
        String code = thing.line("courseCode", JsonLimits.TITLE_LENGTH);
        if (own != null) {
            identifiers.add(new Details.Identifier("identifier", own));
        }
        if (code != null) {
            identifiers.add(new Details.Identifier("course-code", code));
        }
        return identifiers;
    }

    static Details.@Nullable Image image(Thing thing) {
        for (String each : thing.lines("image")) {
            String address = WebAddress.of(each);
            if (address != null) {
                return new Details.Image(address, null);
            }
        }
        return null;
    }

    /** What one brings, and in which formats it is to be had. */
    static Details.Access access(
            @Nullable String entryRequirements, @Nullable String eligibility, List<String> formats) {
        return entryRequirements == null && eligibility == null && formats.isEmpty()
                ? Details.Access.UNSAID
                : new Details.Access(entryRequirements, eligibility, formats, List.of(), null, List.of());
    }
}
