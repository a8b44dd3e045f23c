package org.alongside.opportunity.openreferral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import org.alongside.opportunity.listing.Details;
import org.alongside.opportunity.listing.OpportunityView;
import org.alongside.opportunity.listing.OpportunityView.OfferingView;
import org.jspecify.annotations.Nullable;

/** From an opportunity to a service. What the standard has no word for is left out; nothing is made up for what it asks and nobody said. */
final class ServiceMapping {
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
                        "\n"),
                age(OfferingView::minimumAge, Math::min),
                age(OfferingView::maximumAge, Math::max),
                LocalDate.ofInstant(view.source().confirmedAt(), PLACE),
                view.source().changedAt(),
                organization(),
                some(view.offerings().stream()
                        .flatMap(offering -> new OfferingSchedules(view.opportunityId(), offering).all())
                        .toList()),
                some(told().stream().map(this::place).toList()),
                some(languages()),
                some(funding()),
                some(view.offerings().stream().flatMap(this::cost).toList()),
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

    /** Where nothing is told of the only offering, the service says it all. */
    private List<OfferingView> told() {
        List<OfferingView> all = view.offerings();
        return all.size() == 1
                        && all.getFirst().venue() == null
                        && all.getFirst().cost() == null
                        && new OfferingSchedules(view.opportunityId(), all.getFirst()).isEmpty()
                ? List.of()
                : all;
    }

    private Service.ServiceAtLocation place(OfferingView offering) {
        return new Service.ServiceAtLocation(offering.offeringId(), view.opportunityId(), location(offering.venue()));
    }

    private Service.@Nullable Location location(OpportunityView.@Nullable VenueView venue) {
        if (venue == null) {
            return null;
        }
        UUID location = Taxonomy.idOf("location|" + view.source().feedId() + "|" + venue);
        return new Service.Location(
                location,
                "physical",
                venue.name(),
                venue.latitude(),
                venue.longitude(),
                some(addresses(venue, location)));
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

    /** Each under the id of its offering. Words that say no more than the amount are left out. */
    private Stream<Service.CostOption> cost(OfferingView offering) {
        OpportunityView.CostView cost = offering.cost();
        if (cost == null || (cost.text() == null && cost.amount() == null)) {
            return Stream.empty();
        }
        String amount = cost.amount();
        return Stream.of(new Service.CostOption(
                offering.offeringId(),
                view.opportunityId(),
                offering.title(),
                amount == null ? null : new BigDecimal(amount),
                ("£" + amount).equals(cost.text()) ? null : cost.text()));
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
        view.subjects().forEach(subject -> terms.add(subject(subject)));
        return terms.stream()
                .distinct()
                .map(term -> new Service.Attribute(
                        id(view.opportunityId(), "attribute " + term),
                        view.opportunityId(),
                        term.id(),
                        "service",
                        term))
                .toList();
    }

    /** In the vocabulary that its provider names. */
    private static Service.Term subject(Details.Subject subject) {
        Service.Term term = Taxonomy.SUBJECT.term(subject.label(), subject.code());
        return subject.scheme() == null
                ? term
                : new Service.Term(
                        term.id(), term.name(), term.description(), subject.scheme(), term.taxonomyId(), term.term());
    }

    /** The same for the same thing every time. */
    private static UUID id(UUID of, String what) {
        return Taxonomy.idOf(of + "|" + what);
    }
}
