package org.alongside.opportunity.openreferral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.opportunity.listing.AttendanceMode;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.OpportunityView.OfferingView;
import org.jspecify.annotations.Nullable;

/** From an opportunity to a service. What the standard has no word for is left out; nothing is made up for what it asks and nobody said. */
final class ServiceMapping {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final ZoneId PLACE = ZoneId.of("Europe/London");

    private final OpportunityView view;

    private ServiceMapping(OpportunityView view) {
        this.view = view;
    }

    static Service service(OpportunityView view) {
        return new ServiceMapping(view).service();
    }

    private Service service() {
        return new Service(
                view.opportunityId(),
                view.provider() == null ? null : view.provider().providerId(),
                view.title(),
                view.description() == null ? view.summary() : view.description(),
                url(view.url()),
                "active",
                some(
                        view.qualifications().stream()
                                .map(Details.Qualification::title)
                                .distinct()
                                .toList(),
                        ", "),
                age(OfferingView::minimumAge, Math::min),
                age(OfferingView::maximumAge, Math::max),
                LocalDate.ofInstant(view.source().confirmedAt(), PLACE),
                view.source().changedAt(),
                organization(),
                some(view.offerings().stream().flatMap(this::schedules).toList()),
                some(view.offerings().stream().flatMap(this::places).toList()),
                some(languages()),
                some(funding()),
                some(costs()),
                some(contacts()),
                some(attributes()));
    }

    private static @Nullable String url(@Nullable String said) {
        return said == null || !said.matches("(?i)https?://\\S+") ? null : said;
    }

    private static @Nullable String some(List<String> texts, String separator) {
        return texts.isEmpty() ? null : String.join(separator, texts);
    }

    private static <T> @Nullable List<T> some(List<T> all) {
        return all.isEmpty() ? null : all;
    }

    /** Null as soon as one offering is for everybody: then the service is. */
    private @Nullable Integer age(Function<OfferingView, @Nullable Integer> age, IntBinaryOperator wider) {
        Integer widest = null;
        for (OfferingView offering : view.offerings()) {
            Integer one = age.apply(offering);
            if (one == null) {
                return null;
            }
            widest = widest == null ? one : Integer.valueOf(wider.applyAsInt(widest, one));
        }
        return widest;
    }

    private Service.@Nullable Organization organization() {
        OpportunityView.ProviderView provider = view.provider();
        if (provider == null) {
            return null;
        }
        List<Service.Identifier> identifiers = provider.ukprn() == null
                ? List.of()
                : List.of(new Service.Identifier(
                        id(provider.providerId(), "ukprn"),
                        provider.providerId(),
                        "GB-UKPRN",
                        "UKPRN",
                        provider.ukprn()));
        return new Service.Organization(
                provider.providerId(),
                provider.name(),
                provider.description() == null ? provider.name() : provider.description(),
                url(provider.url()),
                some(identifiers));
    }

    private Stream<Service.Schedule> schedules(OfferingView offering) {
        UUID place = offering.venue() == null ? null : offering.offeringId();
        LocalDate from = offering.start() == null ? null : offering.start().earliest();
        LocalDate until = offering.end() == null ? null : offering.end().latest();
        String attending = attending(offering.attendanceMode());
        if (offering.sessions().isEmpty()) {
            return from == null && until == null && offering.title() == null
                    ? Stream.empty()
                    : Stream.of(new Service.Schedule(
                            id(offering.offeringId(), "schedule"),
                            view.opportunityId(),
                            place,
                            from,
                            until,
                            from,
                            null,
                            null,
                            null,
                            offering.title(),
                            null,
                            null,
                            attending));
        }
        List<Service.Schedule> schedules = new ArrayList<>();
        for (OpportunityView.SessionView session : offering.sessions()) {
            boolean weekly = session.date() == null;
            schedules.add(new Service.Schedule(
                    id(offering.offeringId(), "schedule " + schedules.size()),
                    view.opportunityId(),
                    place,
                    weekly ? from : session.date(),
                    weekly ? until : session.date(),
                    weekly ? from : session.date(),
                    weekly ? "WEEKLY" : null,
                    weekly ? 1 : null,
                    weekly ? session.day().substring(0, 2) : null,
                    offering.title(),
                    time(session.from()),
                    time(session.to()),
                    attending));
        }
        return schedules.stream();
    }

    private static String time(LocalTime time) {
        return TIME.format(time);
    }

    private static @Nullable String attending(@Nullable AttendanceMode mode) {
        return switch (mode) {
            case null -> null;
            case ONLINE, DISTANCE -> "online";
            case CAMPUS, DISTANCE_WITH_ATTENDANCE, NON_CAMPUS, MIXED, WORK_BASED -> "venue";
        };
    }

    private Stream<Service.ServiceAtLocation> places(OfferingView offering) {
        OpportunityView.VenueView venue = offering.venue();
        if (venue == null) {
            return Stream.empty();
        }
        UUID location = Taxonomy.idOf("location|" + view.source().feedId() + "|" + venue);
        return Stream.of(new Service.ServiceAtLocation(
                offering.offeringId(),
                view.opportunityId(),
                new Service.Location(
                        location,
                        "physical",
                        venue.name(),
                        venue.latitude(),
                        venue.longitude(),
                        some(addresses(venue, location)))));
    }

    /** The standard asks for all of an address; half of one is left out. */
    private static List<Service.Address> addresses(OpportunityView.VenueView venue, UUID location) {
        String first = venue.address() == null ? venue.name() : venue.address();
        return first == null || venue.town() == null || venue.postcode() == null
                ? List.of()
                : List.of(new Service.Address(
                        id(location, "address"),
                        location,
                        first,
                        venue.town(),
                        venue.town(),
                        venue.postcode(),
                        "GB",
                        "physical"));
    }

    private List<Service.Language> languages() {
        Set<String> codes = new LinkedHashSet<>();
        view.offerings().forEach(offering -> codes.addAll(offering.languagesOfInstruction()));
        return codes.stream()
                .map(code -> new Service.Language(
                        id(view.opportunityId(), "language " + code),
                        view.opportunityId(),
                        Locale.forLanguageTag(code).getDisplayLanguage(Locale.UK),
                        code))
                .toList();
    }

    private List<Service.Funding> funding() {
        return view.offerings().stream()
                .flatMap(offering -> offering.funding().stream())
                .map(Details.Funding::label)
                .distinct()
                .map(label ->
                        new Service.Funding(id(view.opportunityId(), "funding " + label), view.opportunityId(), label))
                .toList();
    }

    private List<Service.CostOption> costs() {
        Map<OpportunityView.CostView, @Nullable String> costs = new LinkedHashMap<>();
        for (OfferingView offering : view.offerings()) {
            if (offering.cost() != null) {
                costs.putIfAbsent(offering.cost(), offering.title());
            }
        }
        return costs.entrySet().stream()
                .map(cost -> cost(cost.getKey(), cost.getValue()))
                .toList();
    }

    /** Words that say no more than the amount are left out. */
    private Service.CostOption cost(OpportunityView.CostView cost, @Nullable String option) {
        String amount = cost.amount();
        return new Service.CostOption(
                id(view.opportunityId(), "cost " + cost),
                view.opportunityId(),
                option,
                amount == null ? null : new BigDecimal(amount),
                ("£" + amount).equals(cost.text()) ? null : cost.text());
    }

    private List<Service.Contact> contacts() {
        String whom = view.access().askWhom();
        return whom == null
                ? List.of()
                : List.of(new Service.Contact(
                        id(view.opportunityId(), "contact"), view.opportunityId(), whom, "Ask for adjustments"));
    }

    private List<Service.Attribute> attributes() {
        List<Service.Term> terms = new ArrayList<>();
        terms.add(Taxonomy.of(view.kind()));
        Integer level = view.classification().rqfLevel();
        if (level != null) {
            terms.add(Taxonomy.ofLevel(level));
        }
        view.subjects().forEach(subject -> terms.add(Taxonomy.SUBJECT.term(subject.label(), subject.code())));
        return terms.stream()
                .collect(
                        Collectors.toMap(Service.Term::id, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .map(term -> new Service.Attribute(
                        id(view.opportunityId(), "attribute " + term.id()),
                        view.opportunityId(),
                        term.id(),
                        "service",
                        term))
                .toList();
    }

    /** The same for the same thing every time. */
    private static UUID id(UUID of, String what) {
        return Taxonomy.idOf(of + "|" + what);
    }
}
