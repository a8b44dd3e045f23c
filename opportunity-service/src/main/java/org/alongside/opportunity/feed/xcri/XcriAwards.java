package org.alongside.opportunity.feed.xcri;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.listing.Details;

/** What a course leads to: qualifications and credits. */
final class XcriAwards {
    private static final Set<String> QUALIFICATION =
            Set.of("identifier", "title", "abbr", "description", "educationLevel", "url", "awardedBy", "accreditedBy");
    private static final Set<String> CREDIT = Set.of("scheme", "level", "value");

    private XcriAwards() {}

    static List<Details.Qualification> qualifications(Children course, RecordIssues issues) {
        List<Details.Qualification> qualifications = new ArrayList<>();
        for (Node each : course.all("qualification")) {
            Children parts = new Children(each, QUALIFICATION, issues);
            String title = parts.inEnglish("title", XcriLimits.TITLE_LENGTH);
            if (title == null) {
                issues.valueIgnored(
                        each.where(),
                        "qualification-untitled",
                        "A qualification has no title and was ignored.",
                        "Give it a dc:title, best the one its awarding body uses.");
                continue;
            }
            qualifications.add(new Details.Qualification(
                    title,
                    parts.line("abbr"),
                    parts.line("educationLevel"),
                    parts.line("awardedBy"),
                    parts.line("accreditedBy")));
        }
        return qualifications;
    }

    /** A credit needs one scheme, a level and a value, or it is in error. */
    static List<Details.Credit> credits(Children course, RecordIssues issues) {
        List<Details.Credit> credits = new ArrayList<>();
        for (Node each : course.all("credit")) {
            Children parts = new Children(each, CREDIT, issues);
            List<Node> schemes = parts.all("scheme");
            String scheme = schemes.size() == 1 ? schemes.getFirst().ownText() : "";
            String level = parts.line("level");
            String value = parts.line("value");
            if (scheme.isEmpty() || level == null || value == null) {
                issues.valueIgnored(
                        each.where(),
                        "credit-incomplete",
                        "A credit does not have exactly one scheme with a level and a value, and was ignored.",
                        "Use one credit element per scheme, each with scheme, level and value.");
            } else {
                credits.add(new Details.Credit(Cut.to(scheme, XcriLimits.TITLE_LENGTH), level, value));
            }
        }
        return credits;
    }
}
