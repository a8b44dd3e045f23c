package org.alongside.opportunity.feed.coursedirectory;

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

/**
 * Reads courses as the Department for Education's course directory gives them out. The shapes are those of its open source
 * (SkillsFundingAgency/dfc-coursedirectory and dfc-providerportal-courses), as the “Find a course” API writes them:
 *
 * <ul>
 *   <li>{@code search}: {@code {total, start, limit, results: […]}}, one flat result per course run or T Level location;
 *   <li>{@code courserundetail}: one course run with {@code course}, {@code provider}, {@code venue}, {@code qualification};
 *   <li>{@code tleveldetail}: one T Level with {@code locations};
 *   <li>a course with its {@code courseRuns}, in an array or under {@code courses}, with the directory's record status.
 * </ul>
 *
 * <p>A course run is an opportunity with one offering, because each answer names a run and not all runs of a course stand together; a
 * course with {@code courseRuns} is one with an offering per run.
 *
 * <p>No public document fixes how updates are told. A status of archived or deleted, as a word or as the directory's number, is gone; a
 * document with such a status, or with one of added or updated, tells only what changed.
 */
public final class CourseDirectoryReader implements FeedReader, Recognises {
    private static final Set<String> LISTS = Set.of("results", "courses", "updates");

    private final JsonLimits limits;

    public CourseDirectoryReader() {
        this(JsonLimits.DEFAULT);
    }

    CourseDirectoryReader(JsonLimits limits) {
        this.limits = limits;
    }

    @Override
    public FeedFormat format() {
        return FeedFormat.DFE_COURSE_DIRECTORY_API;
    }

    @Override
    public boolean recognises(byte[] head) {
        return JsonHead.of(head, LISTS).firstHasOneOf("courserunid", "courseruns", "tlevelid", "learnaimref");
    }

    @Override
    public Reading read(FeedSource source, Consumer<FeedEvent> sink) throws IOException {
        ProvidersTold providers = new ProvidersTold(sink);
        boolean[] changes = new boolean[1];
        JsonEnd end = new JsonDocument(LISTS, limits).read(source, sink, record -> {
            JsonIssues issues = new JsonIssues(sink, "course", record.where());
            JsonObject course = new JsonObject("course", record.node(), issues);
            CourseRecord read = new CourseRecord(course, issues, providers);
            switch (read.read()) {
                case CourseRecord.Outcome.Taken taken -> {
                    sink.accept(new FeedEvent.OpportunityRead(taken.opportunity(), record.where(), record.source()));
                    course.nameIgnored();
                }
                case CourseRecord.Outcome.Gone gone ->
                    sink.accept(new FeedEvent.OpportunityGone(gone.externalId(), record.where()));
                case CourseRecord.Outcome.Refused refused -> {}
            }
            changes[0] |= read.isChange();
        });
        return end.reading(changes[0] || isOneOfSeveral(end));
    }

    private static boolean isOneOfSeveral(JsonEnd end) {
        Long total = end.number("total");
        Long start = end.number("start");
        return end.form() == JsonForm.PAGE
                && ((total != null && total > end.records()) || (start != null && start > 0));
    }
}
