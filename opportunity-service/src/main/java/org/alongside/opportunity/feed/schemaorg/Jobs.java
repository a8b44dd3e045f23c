package org.alongside.opportunity.feed.schemaorg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alongside.opportunity.feed.ContentId;
import org.alongside.opportunity.feed.Cut;
import org.alongside.opportunity.feed.OfferingIds;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Cost;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.Offering;
import org.alongside.opportunity.listing.Opportunity;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StatedDate;
import org.alongside.opportunity.listing.Venue;
import org.alongside.opportunity.provider.Provider;
import org.jspecify.annotations.Nullable;

/** Reads a JobPosting: a job, unless its employment type says that it is volunteering, an internship or an apprenticeship. */
final class Jobs {
    private static final int MOST_OPENINGS = 1_000_000;
    private static final Map<String, String> SECTIONS = Map.of(
            "workHours", "working-week",
            "jobBenefits", "benefits",
            "responsibilities", "responsibilities",
            "incentiveCompensation", "incentives",
            "applicationContact", "contact");

    private final JsonIssues issues;

    Jobs(JsonIssues issues) {
        this.issues = issues;
    }

    Outcome read(Thing job) {
        String title = job.line("title", JsonLimits.TITLE_LENGTH);
        String name = job.line("name", JsonLimits.TITLE_LENGTH);
        String called = title == null ? name : title;
        issues.titled(called);
        Provider provider = Organizations.read(job, "hiringOrganization");
        String id = ThingIds.of(job, provider == null ? null : provider.externalId(), called);
        issues.identified(id);
        if (called == null) {
            return Outcome.untitled(issues);
        }
        if (id == null) {
            return Outcome.unidentified(issues);
        }
        return new Outcome.Taken(provider, opportunity(job, id, called, provider));
    }

    private Opportunity opportunity(Thing job, String id, String title, @Nullable Provider provider) {
        List<String> employment = job.lines("employmentType");
        List<Details.Section> sections = new ArrayList<>();
        Described.section(sections, "pay", pay(job));
        SECTIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> Described.section(sections, each.getValue(), job.text(each.getKey())));
        return new Opportunity(
                id,
                provider == null ? null : provider.externalId(),
                kind(employment),
                title,
                null,
                job.text("description"),
                null,
                job.webAddress("url"),
                new Details.OfOpportunity(
                        Described.subjects(job),
                        sections,
                        List.of(),
                        List.of(),
                        Described.identifiers(job),
                        employment,
                        Described.image(job),
                        new Details.Classification(null, null, Described.occupations(job)),
                        Described.access(entryRequirements(job), eligibility(job), List.of()),
                        List.of(),
                        null),
                offerings(job, id, employment));
    }

    private static OpportunityKind kind(List<String> employment) {
        String all = String.join(" ", employment).toUpperCase(Locale.ROOT);
        if (all.contains("VOLUNTEER")) {
            return OpportunityKind.VOLUNTEERING;
        }
        if (all.contains("APPRENTIC")) {
            return OpportunityKind.APPRENTICESHIP;
        }
        return all.contains("INTERN") ? OpportunityKind.WORK_EXPERIENCE : OpportunityKind.JOB;
    }

    private static @Nullable String entryRequirements(Thing job) {
        List<String> parts = new ArrayList<>();
        for (String member : List.of("qualifications", "educationRequirements", "experienceRequirements", "skills")) {
            String text = job.text(member);
            if (text != null && !parts.contains(text)) {
                parts.add(text);
            }
        }
        return parts.isEmpty() ? null : Cut.to(String.join("\n", parts), JsonLimits.TEXT_LENGTH);
    }

    private static @Nullable String eligibility(Thing job) {
        String work = job.text("eligibilityToWorkRequirement");
        return work == null ? job.text("applicantLocationRequirements") : work;
    }

    private List<Offering> offerings(Thing job, String id, List<String> employment) {
        Places.Located located = new Places(issues).read(job, "jobLocation");
        boolean fromHome = job.lines("jobLocationType").stream().anyMatch(type -> type.equalsIgnoreCase("TELECOMMUTE"));
        List<Venue> venues = located.venues();
        boolean online = fromHome || (located.virtual() && venues.isEmpty());
        Offering offering = offering(job, id, employment, online && venues.isEmpty());
        if (venues.size() < 2) {
            return List.of(offering.as(id, venues.isEmpty() ? null : venues.getFirst()));
        }
        List<Offering> offerings = new ArrayList<>();
        for (Venue venue : venues) {
            offerings.add(offering.as(
                    Cut.to(id + " #" + ContentId.of(offering, venue), JsonLimits.IDENTIFIER_LENGTH), venue));
        }
        return OfferingIds.distinct(offerings);
    }

    private static Offering offering(Thing job, String id, List<String> employment, boolean online) {
        StatedDate start = job.date("jobStartDate");
        boolean now = job.isTrue("jobImmediateStart");
        return new Offering(
                id,
                null,
                start,
                job.date("endDate"),
                null,
                null,
                job.date("datePosted").earliest(),
                job.day("validThrough"),
                null,
                Modes.of(employment.stream().map(each -> each.replace('_', ' ')).toList())
                        .study(),
                online ? AttendanceMode.ONLINE : null,
                null,
                Cost.UNKNOWN,
                job.whole("totalJobOpenings", MOST_OPENINGS),
                null,
                null,
                null,
                null,
                List.of(),
                new Details.OfOffering(
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        start.earliest() != null ? StartKind.DATED : now ? StartKind.ROLLING : null,
                        null,
                        null,
                        List.of()));
    }

    /** In words: what a job pays is no cost. */
    private static @Nullable String pay(Thing job) {
        String currency = job.line("salaryCurrency", 20);
        Thing salary = job.thing("baseSalary");
        if (salary == null) {
            String words = job.line("baseSalary", JsonLimits.LINE_LENGTH);
            return words == null || currency == null ? words : words + " " + currency;
        }
        String own = salary.line("currency", 20);
        Thing value = salary.thing("value");
        Thing of = value == null ? salary : value;
        BigDecimal from = of.number("minValue");
        BigDecimal to = of.number("maxValue");
        String unit = of.line("unitText", 60);
        String single = of.line("value", 100);
        String words = salary.line("description", JsonLimits.LINE_LENGTH);
        String sum = from != null && to != null ? from.toPlainString() + " to " + to.toPlainString() : single;
        if (sum == null) {
            return words;
        }
        String money = own == null ? currency : own;
        return sum + (money == null ? "" : " " + money) + (unit == null ? "" : " per " + unit.toLowerCase(Locale.ROOT));
    }
}
