package org.alongside.opportunity.feed.schemaorg;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.opportunity.feed.FeedEvent;
import org.alongside.opportunity.feed.Where;
import org.alongside.opportunity.feed.json.JsonIssues;
import org.alongside.opportunity.feed.json.JsonRecord;
import org.alongside.opportunity.feed.json.ProvidersTold;

/**
 * Finds what is offered in a record: the record itself, or something in the lists, pages and graphs that it is made of. Pointers are not
 * followed here: what they point at is a record of the document, and is found where it stands, once.
 */
final class Records {
    private static final Set<String> COURSES =
            Set.of("Course", "CourseInstance", "EducationalOccupationalProgram", "WorkBasedProgram");
    private static final String JOB = "JobPosting";
    private static final List<String> HOLDING =
            List.of("@graph", "mainEntity", "itemListElement", "item", "hasPart", "hasCourse", "mentions");
    private static final int DEPTH = 8;

    private final Graph graph;
    private final Consumer<FeedEvent> sink;
    private final ProvidersTold providers;
    private long opportunities;

    Records(Graph graph, Consumer<FeedEvent> sink) {
        this.graph = graph;
        this.sink = sink;
        this.providers = new ProvidersTold(sink);
    }

    /** How many were met, refused ones included. */
    long opportunities() {
        return opportunities;
    }

    /** @param where it stands in the whole document */
    void read(JsonRecord record, Where where) {
        find(record.node(), record, where, 0);
    }

    private void find(ObjectNode node, JsonRecord record, Where where, int depth) {
        Set<String> types = Names.types(node);
        String course = types.stream().filter(COURSES::contains).findFirst().orElse(null);
        if (types.contains(JOB)) {
            take(JOB, node, record, where);
        } else if (course != null) {
            boolean elsewhere = course.equals("CourseInstance") && graph.isInstanceOfAnother(node);
            if (!elsewhere) {
                take(course, node, record, where);
            }
        } else {
            boolean found = false;
            for (String member : HOLDING) {
                JsonNode value = member.startsWith("@") ? node.get(member) : Names.get(node, member);
                if (value != null && value.isContainerNode() && depth < DEPTH) {
                    found = true;
                    for (JsonNode each : value.isArray() ? value : List.of(value)) {
                        if (each instanceof ObjectNode object && !graph.standsElsewhere(object)) {
                            find(object, record, where, depth + 1);
                        }
                    }
                }
            }
            if (!found) {
                new JsonIssues(sink, "thing", where)
                        .ignored(
                                types.isEmpty()
                                        ? "(without a type of schema.org)"
                                        : types.iterator().next());
            }
        }
    }

    private void take(String type, ObjectNode node, JsonRecord record, Where where) {
        opportunities++;
        JsonIssues issues = new JsonIssues(sink, type, where);
        Thing thing = new Thing(type, node, graph, issues);
        switch (type.equals(JOB) ? new Jobs(issues).read(thing) : new Courses(issues).read(thing)) {
            case Outcome.Taken taken -> {
                if (taken.provider() != null) {
                    providers.tell(taken.provider());
                }
                String source = node == record.node() ? record.source() : node.toString();
                sink.accept(new FeedEvent.OpportunityRead(taken.opportunity(), where, source));
                thing.nameIgnored();
            }
            case Outcome.Refused refused -> {}
        }
    }
}
