package org.alongside.opportunity.feed.direct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.alongside.kit.json.JsonRules;
import org.alongside.kit.problem.FieldChecks;
import org.alongside.kit.problem.Problem;
import org.alongside.kit.problem.ProblemException;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.FeedFormat;
import org.alongside.opportunity.feed.FeedProblem;
import org.alongside.opportunity.feed.FeedReader;
import org.alongside.opportunity.feed.FeedSource;
import org.alongside.opportunity.feed.Reading;
import org.alongside.opportunity.feed.Recognises;
import org.alongside.opportunity.feed.json.JsonDocument;
import org.alongside.opportunity.feed.json.JsonEnd;
import org.alongside.opportunity.feed.json.JsonHead;
import org.alongside.opportunity.feed.json.JsonLimits;
import org.alongside.opportunity.feed.json.JsonRecord;
import org.alongside.opportunity.feed.json.ProvidersTold;
import org.jspecify.annotations.Nullable;

/**
 * Reads many listings of a provider at once, one on each line: {@code {"externalId":"…","opportunity":{…}}} as it would be put
 * alone, or {@code {"externalId":"…","removed":true}}. What no line names stays as it is.
 */
public final class DirectReader implements FeedReader, Recognises {
    private static final ObjectMapper MAPPER = JsonRules.apply(new ObjectMapper());
    private static final int LONGEST_ID = 200;

    /** A line; nothing in it is trusted before it has been checked. */
    record Line(
            @Nullable String externalId,
            @Nullable Boolean removed,
            @Nullable NewOpportunity opportunity) {
        void check() {
            FieldChecks checks = new FieldChecks().text("/externalId", externalId, LONGEST_ID);
            checks.that(
                    Boolean.TRUE.equals(removed) == (opportunity == null),
                    "/opportunity",
                    "Either the opportunity, or that it is removed.");
            if (opportunity != null) {
                opportunity.check(checks);
            }
            checks.orRefuse();
        }
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.PROVIDER_API;
    }

    @Override
    public boolean recognises(byte[] head) {
        JsonHead names = JsonHead.of(head, Set.of());
        return names.firstHas("externalid") && names.firstHasOneOf("opportunity", "removed");
    }

    @Override
    public Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
        ProvidersTold providers = new ProvidersTold(sink);
        JsonEnd end = new JsonDocument(Set.of(), JsonLimits.DEFAULT)
                .read(source, sink, record -> take(record, providers, sink));
        return switch (end.reading(true)) {
            case Reading.Whole whole -> new Reading.Whole(true);
            case Reading.Broken broken -> broken;
        };
    }

    private static void take(JsonRecord record, ProvidersTold providers, Consumer<FeedEvent> sink) {
        String externalId = record.node().path("externalId").asText(null);
        try {
            Line line = MAPPER.treeToValue(record.node(), Line.class);
            line.check();
            NewOpportunity sent = line.opportunity();
            String id = Objects.requireNonNull(line.externalId());
            if (sent == null) {
                sink.accept(new FeedEvent.OpportunityGone(id, record.where()));
                return;
            }
            NewProvider provider = sent.provider();
            String key = provider == null ? null : provider.ukprn() == null ? provider.name() : provider.ukprn();
            if (provider != null && key != null) {
                providers.tell(provider.provider(key));
            }
            sink.accept(new FeedEvent.OpportunityRead(sent.opportunity(id, key), record.where(), record.source()));
        } catch (JsonMappingException e) {
            String where = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("/", "/", ""));
            sink.accept(refused(record, externalId, where + " is not what the contract has there."));
        } catch (JsonProcessingException e) {
            sink.accept(refused(record, externalId, "The line is not as the contract has it."));
        } catch (ProblemException e) {
            List<Problem.FieldError> errors = e.problem().errors();
            sink.accept(refused(
                    record,
                    externalId,
                    errors.stream()
                            .map(error -> error.pointer() + ": " + error.message())
                            .collect(Collectors.joining(" "))));
        }
    }

    private static FeedEvent refused(JsonRecord record, @Nullable String externalId, String message) {
        return new FeedEvent.ProblemFound(new FeedProblem(
                FeedProblem.Severity.RECORD_REFUSED,
                "listing-invalid",
                "listing",
                externalId,
                null,
                record.where(),
                message,
                "Compare the line with putOpportunity in the contract at /openapi, and send it again."));
    }
}
