package org.alongside.opportunity.feed.displayadvert;

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
import org.alongside.opportunity.feed.json.ProvidersTold;
import org.alongside.opportunity.listing.Opportunity;
import org.jspecify.annotations.Nullable;

/**
 * Reads apprenticeship vacancies as the Display Advert API, version 2, has them: the list of vacancies ({@code vacancies}, {@code total},
 * {@code totalFiltered}, {@code totalPages}), one vacancy, or a vacancy on every line. The shape is that of its open source
 * (SkillsFundingAgency/das-apim-endpoints, SFA.DAS.Vacancies.Api).
 *
 * <p>The API has no deletions: a vacancy that has closed is not in the next whole list.
 */
public final class DisplayAdvertReader implements FeedReader, Recognises {
    private static final Set<String> LISTS = Set.of("vacancies");

    private final JsonLimits limits;

    public DisplayAdvertReader() {
        this(JsonLimits.DEFAULT);
    }

    DisplayAdvertReader(JsonLimits limits) {
        this.limits = limits;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.DFE_DISPLAY_ADVERT_V2;
    }

    @Override
    public boolean recognises(byte[] head) {
        JsonHead names = JsonHead.of(head, LISTS);
        return names.firstHas("vacancyreference") || names.root().containsAll(Set.of("vacancies", "totalpages"));
    }

    @Override
    public Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
        ProvidersTold providers = new ProvidersTold(sink);
        JsonEnd end = new JsonDocument(LISTS, limits).read(source, sink, record -> {
            JsonIssues issues = new JsonIssues(sink, "vacancy", record.where());
            JsonObject vacancy = new JsonObject("vacancy", record.node(), issues);
            Opportunity opportunity = new Vacancy(vacancy, issues, providers).read();
            if (opportunity != null) {
                sink.accept(new FeedEvent.OpportunityRead(opportunity, record.where(), record.source()));
                vacancy.nameIgnored();
            }
        });
        return end.reading(isOneOfSeveral(end));
    }

    private static boolean isOneOfSeveral(JsonEnd end) {
        Long pages = end.number("totalpages");
        @Nullable Long filtered = end.number("totalfiltered");
        Long all = filtered == null ? end.number("total") : filtered;
        return end.form() == JsonForm.PAGE && ((pages != null && pages > 1) || (all != null && all > end.records()));
    }
}
