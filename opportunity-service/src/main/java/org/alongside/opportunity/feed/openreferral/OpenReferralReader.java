package org.alongside.opportunity.feed.openreferral;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.Recognises;
import org.alongside.opportunity.feed.json.JsonDocument;
import org.alongside.opportunity.feed.json.JsonEnd;
import org.alongside.opportunity.feed.json.JsonForm;
import org.alongside.opportunity.feed.json.JsonHead;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonObject;
import org.alongside.opportunity.feed.json.JsonRecord;
import org.alongside.opportunity.feed.json.ProvidersTold;
import org.alongside.opportunity.provider.Provider;

/**
 * Reads services as Open Referral UK 3.0 has them, full or as a list shows them: what a list leaves out is not known. A service at a
 * location is an opportunity with that one place; an organisation is a provider with the services that it holds; a taxonomy and a
 * taxonomy term are ignored by name.
 *
 * <p>A page that is one of several, and one record alone, say nothing about what is not in them.
 */
public final class OpenReferralReader implements FeedReader, Recognises {
    private static final Set<String> LISTS = Set.of("contents", "content");

    private final JsonLimits limits;

    public OpenReferralReader() {
        this(JsonLimits.DEFAULT);
    }

    OpenReferralReader(JsonLimits limits) {
        this.limits = limits;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.OPEN_REFERRAL_UK_3_0;
    }

    @Override
    public boolean recognises(byte[] head) {
        JsonHead names = JsonHead.of(head, LISTS);
        boolean page = names.root().containsAll(Set.of("total_items", "contents"));
        boolean service = names.firstHas("id", "name")
                && names.firstHasOneOf(
                        "organization",
                        "organization_id",
                        "service_at_locations",
                        "service_areas",
                        "cost_options",
                        "assured_date",
                        "organization_identifiers",
                        "parent_organization_id");
        boolean atLocation = names.firstHas("id", "service") && names.firstHasOneOf("location", "location_id");
        boolean api = names.root().containsAll(Set.of("version", "profile", "openapi_url"));
        return page || service || atLocation || api;
    }

    @Override
    public Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
        ProvidersTold providers = new ProvidersTold(sink);
        JsonEnd end = new JsonDocument(LISTS, limits)
                .read(source, sink, record -> new OneRecord(record, providers, sink).read());
        return end.reading(isOneOfSeveral(end));
    }

    private static boolean isOneOfSeveral(JsonEnd end) {
        Long pages = end.number("total_pages");
        Long items = end.number("total_items");
        return end.form() == JsonForm.PAGE
                && ((pages != null && pages > 1) || (items != null && items > end.records()));
    }

    /** One record of whatever kind. */
    private record OneRecord(JsonRecord record, ProvidersTold providers, Consumer<FeedEvent> sink) {

        private void read() {
            JsonIssues issues = new JsonIssues(sink, "service", record.where());
            switch (RecordKind.of(record.node())) {
                case SERVICE -> service(issues);
                case SERVICE_AT_LOCATION -> serviceAtLocation(issues);
                case ORGANIZATION -> organization();
                case TAXONOMY -> issues.ignored("taxonomy");
            }
        }

        private void serviceAtLocation(JsonIssues issues) {
            JsonObject at = new JsonObject("service_at_location", record.node(), issues);
            JsonObject service = at.object("service");
            if (service != null) {
                take(new ServiceRecord(service, issues, providers).at(at), record.source());
            }
            at.nameIgnored();
        }

        private void organization() {
            JsonIssues issues = new JsonIssues(sink, "organization", record.where());
            JsonObject organization = new JsonObject("organization", record.node(), issues);
            Provider provider = Organizations.read(organization, issues);
            if (provider != null) {
                providers.tell(provider);
            }
            for (JsonObject service : organization.objects("services")) {
                take(
                        new ServiceRecord(service, new JsonIssues(sink, "service", record.where()), providers)
                                .of(provider),
                        service.source());
            }
            organization.nameIgnored();
        }

        private void service(JsonIssues issues) {
            JsonObject service = new JsonObject("service", record.node(), issues);
            take(new ServiceRecord(service, issues, providers).of(null), record.source());
            service.nameIgnored();
        }

        private void take(ServiceRecord.Outcome outcome, String source) {
            switch (outcome) {
                case ServiceRecord.Outcome.Taken taken ->
                    sink.accept(new FeedEvent.OpportunityRead(taken.opportunity(), record.where(), source));
                case ServiceRecord.Outcome.Gone gone ->
                    sink.accept(new FeedEvent.OpportunityGone(gone.externalId(), record.where()));
                case ServiceRecord.Outcome.Refused refused -> {}
            }
        }
    }
}
