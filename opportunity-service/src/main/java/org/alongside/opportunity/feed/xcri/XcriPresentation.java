package org.alongside.opportunity.feed.xcri;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.opportunity.feed.ContentId;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.Venue;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads a presentation into one offering per venue: whoever takes it up goes to one of them. */
final class XcriPresentation {
    private static final Set<String> TAKEN = Set.of(
            "identifier",
            "title",
            "description",
            "abstract",
            "applicationProcedure",
            "assessment",
            "learningOutcome",
            "objective",
            "prerequisite",
            "regulations",
            "start",
            "end",
            "duration",
            "applyFrom",
            "applyUntil",
            "applyTo",
            "engagement",
            "studyMode",
            "attendanceMode",
            "attendancePattern",
            "languageOfInstruction",
            "languageOfAssessment",
            "places",
            "cost",
            "age",
            "venue");
    private static final Pattern INTERVAL =
            Pattern.compile("P(?=.)(\\d+([.,]\\d+)?Y)?(\\d+([.,]\\d+)?M)?(\\d+([.,]\\d+)?W)?(\\d+([.,]\\d+)?D)?"
                    + "(T(?=.)(\\d+([.,]\\d+)?H)?(\\d+([.,]\\d+)?M)?(\\d+([.,]\\d+)?S)?)?");
    private static final Pattern AGES = Pattern.compile("(\\d{1,3})\\s*(?:-|–|to)\\s*(\\d{1,3})|(\\d{1,3})\\s*\\+");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");
    private static final int OLDEST = 120;

    private final @Nullable Provider provider;
    private final RecordIssues issues;

    XcriPresentation(@Nullable Provider provider, RecordIssues issues) {
        this.provider = provider;
        this.issues = issues;
    }

    List<Offering> read(Node presentation) {
        Children children = new Children(presentation, TAKEN, issues);
        RecordStatus status = RecordStatus.of(presentation);
        if (status == RecordStatus.UNKNOWN) {
            issues.valueIgnored(
                    presentation.where(),
                    RecordStatus.CODE,
                    "The recstatus of a presentation has no meaning, so the presentation was ignored.",
                    RecordStatus.REMEDY);
        }
        if (status != RecordStatus.PRESENT) {
            return List.of();
        }
        Offering offering = offering(children);
        List<@Nullable Venue> venues = venues(children, offering);
        List<Offering> offerings = new ArrayList<>();
        for (int i = 0; i < venues.size(); i++) {
            String id = i == 0 ? offering.externalId() : offering.externalId() + " @" + (i + 1);
            offerings.add(at(venues.get(i), id, offering));
        }
        return offerings;
    }

    private Offering offering(Children children) {
        List<Details.Identifier> identifiers = XcriText.identifiers(children, issues);
        Details.Identifier naming = XcriText.naming(identifiers);
        StatedDate start = XcriDates.read(children.one("start"), issues);
        StatedDate end = end(children, start);
        Duration duration = duration(children.one("duration"));
        Node costNode = children.one("cost");
        String cost = costNode == null ? "" : Cut.to(costNode.ownText(), XcriLimits.LINE_LENGTH);
        String places = children.line("places");
        Ages ages = ages(children.one("age"));
        return new Offering(
                naming == null ? "" : Cut.to(naming.value(), XcriLimits.IDENTIFIER_LENGTH),
                children.inEnglish("title", XcriLimits.TITLE_LENGTH),
                start,
                end,
                duration.words(),
                duration.interval(),
                day(children.one("applyFrom"), false),
                day(children.one("applyUntil"), true),
                XcriText.webAddress(children.one("applyTo"), issues),
                XcriModes.study(children.one("studyMode"), issues),
                XcriModes.attendance(children.one("attendanceMode"), issues),
                XcriModes.pattern(children.one("attendancePattern"), issues),
                cost.isEmpty() ? Cost.UNKNOWN : CostText.read(cost),
                places != null && WHOLE_NUMBER.matcher(places).matches() ? Integer.valueOf(places) : null,
                places,
                ages.minimum(),
                ages.maximum(),
                null,
                List.of(),
                details(children, identifiers));
    }

    private Details.OfOffering details(Children children, List<Details.Identifier> identifiers) {
        List<Details.Section> sections = new ArrayList<>();
        String description = null;
        for (Details.Section section : XcriText.sections(children, "description", issues)) {
            if (section.name().equals("description") && section.text() != null && description == null) {
                description = section.text();
            } else {
                sections.add(section);
            }
        }
        sections.addAll(XcriText.sections(children, "abstract", issues));
        for (String name : XcriCourse.DESCRIPTIVE) {
            sections.addAll(XcriText.sections(children, name, issues));
        }
        return new Details.OfOffering(
                description,
                sections,
                identifiers,
                children.all("engagement").stream()
                        .map(Node::ownText)
                        .filter(text -> !text.isEmpty())
                        .map(text -> Cut.to(text, XcriLimits.LINE_LENGTH))
                        .toList(),
                languages(children, "languageOfInstruction"),
                languages(children, "languageOfAssessment"));
    }

    private StatedDate end(Children children, StatedDate start) {
        Node element = children.one("end");
        StatedDate end = XcriDates.read(element, issues);
        if (element != null && isBefore(end.latest(), start.earliest())) {
            issues.valueIgnored(
                    element.where(),
                    "end-before-start",
                    "The presentation ends before it starts, so its end was ignored.",
                    "Correct the dates.");
            return StatedDate.UNKNOWN;
        }
        return end;
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private @Nullable LocalDate day(@Nullable Node element, boolean last) {
        StatedDate date = XcriDates.read(element, issues);
        return last ? date.latest() : date.earliest();
    }

    private record Duration(
            @Nullable String words, @Nullable String interval) {}

    private Duration duration(@Nullable Node element) {
        if (element == null) {
            return new Duration(null, null);
        }
        String words = Cut.to(element.ownText(), XcriLimits.LINE_LENGTH);
        if (words.isEmpty()) {
            issues.valueIgnored(
                    element.where(),
                    "duration-without-words",
                    "The duration has no words and was ignored, as the standard asks.",
                    "Write the duration in words between the tags as well, such as “10 weeks”.");
            return new Duration(null, null);
        }
        String interval = element.attribute("interval");
        if (interval != null && !INTERVAL.matcher(interval).matches()) {
            issues.valueIgnored(
                    element.where(),
                    "interval-unreadable",
                    "The interval of the duration is not an ISO 8601 duration; only its words were taken.",
                    "Write the interval like P10W, P9M or P1Y6M.");
            return new Duration(words, null);
        }
        return new Duration(words, interval == null ? null : Cut.to(interval, 100));
    }

    private record Ages(@Nullable Integer minimum, @Nullable Integer maximum) {}

    private Ages ages(@Nullable Node element) {
        if (element == null) {
            return new Ages(null, null);
        }
        String text = element.ownText().toLowerCase(Locale.ROOT);
        if (text.equals("any") || text.equals("not known")) {
            return new Ages(null, null);
        }
        Matcher ages = AGES.matcher(text);
        if (ages.matches()) {
            int from = Integer.parseInt(ages.group(3) == null ? ages.group(1) : ages.group(3));
            int to = ages.group(2) == null ? OLDEST : Integer.parseInt(ages.group(2));
            if (from <= to && from <= OLDEST) {
                return new Ages(from, to >= 99 ? null : to);
            }
        }
        issues.valueIgnored(
                element.where(),
                "age-unreadable",
                "The age range was not understood and was ignored, as the standard asks.",
                "Write any, not known, 16+ or 16-19.");
        return new Ages(null, null);
    }

    private List<String> languages(Children children, String name) {
        List<String> languages = new ArrayList<>();
        for (Node each : children.all(name)) {
            String tag = each.ownText();
            if (isLanguage(tag)) {
                languages.add(tag);
            } else {
                issues.valueIgnored(
                        each.where(),
                        "language-unreadable",
                        "The language in " + each.display() + " is not a language tag and was ignored.",
                        "Write a tag by BCP 47, such as en, cy or pl.");
            }
        }
        return languages;
    }

    private static boolean isLanguage(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return language.length() == 3 || Set.of(Locale.getISOLanguages()).contains(language);
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    /** A presentation without a venue takes place at its provider's address, one with a venue in error nobody knows where. */
    private List<@Nullable Venue> venues(Children children, Offering offering) {
        List<@Nullable Venue> venues = new ArrayList<>();
        if (children.all("venue").isEmpty()) {
            boolean fromHome = offering.attendanceMode() != null
                    && offering.attendanceMode().needsNoJourney();
            venues.add(fromHome || provider == null ? null : provider.place());
            return venues;
        }
        for (Node each : children.all("venue")) {
            switch (XcriLocation.venue(each, issues)) {
                case XcriLocation.VenueRead.Taken taken -> venues.add(placed(taken.venue()));
                case XcriLocation.VenueRead.InError error -> {}
            }
        }
        if (venues.isEmpty()) {
            venues.add(null);
        }
        return venues;
    }

    /** A venue that is the provider's own address lies where the provider lies. */
    private Venue placed(Venue venue) {
        Venue home = provider == null ? null : provider.place();
        if (home == null || home.latitude() == null || venue.latitude() != null) {
            return venue;
        }
        boolean samePostcode = venue.postcode() != null && venue.postcode().equals(home.postcode());
        boolean sameId = venue.externalId() != null && venue.externalId().equals(home.externalId());
        boolean otherPostcode = venue.postcode() != null && home.postcode() != null && !samePostcode;
        return samePostcode || (sameId && !otherPostcode) ? venue.at(home.latitude(), home.longitude()) : venue;
    }

    private static Offering at(@Nullable Venue venue, String id, Offering offering) {
        Venue place = venue == null || venue.isBlank() ? null : venue;
        return offering.as(offering.externalId().isEmpty() ? "#" + ContentId.of(offering, place) + id : id, place);
    }
}
