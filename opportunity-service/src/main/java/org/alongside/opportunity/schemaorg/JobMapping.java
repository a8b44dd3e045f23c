package org.alongside.opportunity.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.OpportunityKind;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.OpportunityView.OfferingView;
import org.alongside.opportunity.listing.StartKind;
import org.alongside.opportunity.listing.StudyMode;
import org.jspecify.annotations.Nullable;

/** A job, a placement or volunteering as one posting with its places. What differs from offering to offering is left out. */
final class JobMapping {
    private final OpportunityView view;

    JobMapping(OpportunityView view) {
        this.view = view;
    }

    Node posting() {
        String pay = Words.section(view.sections(), "pay");
        String contact = Words.section(view.sections(), "contact");
        boolean single = view.offerings().size() == 1;
        return Node.document("JobPosting", view.opportunityId())
                .with("title", view.title())
                .with("description", view.description() == null ? view.summary() : view.description())
                .with("url", Words.web(view.url()))
                .with("identifier", Parts.identifiers(view))
                .with("image", Parts.image(view.image()))
                .with("sameAs", Parts.leader(view))
                .with("hiringOrganization", Parts.organization(view.provider()))
                .with("employmentType", employment())
                .with("occupationalCategory", Parts.occupations(view))
                .with("qualifications", view.access().entryRequirements())
                .with("eligibilityToWorkRequirement", view.access().eligibility())
                .with(
                        "baseSalary",
                        pay == null ? null : Node.of("PriceSpecification").with("description", pay))
                .with("workHours", Words.section(view.sections(), "working-week"))
                .with("jobBenefits", Words.section(view.sections(), "benefits"))
                .with("responsibilities", Words.section(view.sections(), "responsibilities"))
                .with("incentiveCompensation", Words.section(view.sections(), "incentives"))
                .with(
                        "applicationContact",
                        contact == null ? null : Node.of("ContactPoint").with("name", contact))
                .with("jobLocation", places())
                .with("jobLocationType", fromHome() ? "TELECOMMUTE" : null)
                .with("jobStartDate", Words.date(agreed(OfferingView::start)))
                .with("jobImmediateStart", agreed(OfferingView::startKind) == StartKind.ROLLING ? Boolean.TRUE : null)
                .with("datePosted", agreed(OfferingView::applyFrom))
                .with("validThrough", agreed(OfferingView::applyUntil))
                .with("totalJobOpenings", single ? view.offerings().getFirst().places() : null);
    }

    /** What all offerings say. */
    private <T> @Nullable T agreed(Function<OfferingView, @Nullable T> what) {
        List<OfferingView> offerings = view.offerings();
        T first = offerings.isEmpty() ? null : what.apply(offerings.getFirst());
        return offerings.stream().allMatch(each -> Objects.equals(what.apply(each), first)) ? first : null;
    }

    private List<Node> places() {
        return view.offerings().stream()
                .map(OfferingView::venue)
                .filter(Objects::nonNull)
                .distinct()
                .map(Parts::place)
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean fromHome() {
        AttendanceMode mode = agreed(OfferingView::attendanceMode);
        return mode == AttendanceMode.ONLINE;
    }

    /** In the words of the source, and those by which the kind is known again. */
    private List<String> employment() {
        List<String> types = new ArrayList<>(view.types());
        String all = String.join(" ", types).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        String kind = view.kind() == OpportunityKind.VOLUNTEERING
                ? "VOLUNTEER"
                : view.kind() == OpportunityKind.WORK_EXPERIENCE ? "INTERN" : "";
        if (!kind.isEmpty() && !all.contains(kind)) {
            types.add(kind);
        }
        StudyMode hours = agreed(OfferingView::studyMode);
        if (hours == StudyMode.FULL_TIME && !all.contains("FULLTIME")) {
            types.add("FULL_TIME");
        } else if (hours == StudyMode.PART_TIME && !all.contains("PARTTIME")) {
            types.add("PART_TIME");
        }
        return types;
    }
}
