package org.alongside.plan.app.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.engine.plan.Dispute;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanContent;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.Documents;
import org.alongside.plan.engine.proposal.ExactBytes;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.ProposalStatus;

/** A plan's rows, read from behind: the log replayed, and its chain of links made again. */
@Singleton
@Unremovable
public final class PlanHistory {

    private final SealedJson sealed;
    private final ObjectMapper mapper;

    PlanHistory(SealedJson sealed, ObjectMapper mapper) {
        this.sealed = sealed;
        this.mapper = mapper;
    }

    /**
     * A row of the log.
     *
     * @param transaction PostgreSQL's id of the transaction that wrote it: what was written together has the same
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record EventRow(
            int seq,
            UUID eventId,
            String type,
            Instant at,
            String account,
            byte[] payload,
            byte[] chainHash,
            long transaction) {}

    /** An event as it was kept, and the plan after it. */
    public record Told(EventRow row, Event event, Plan after) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record PlanRow(
            String tenant, UUID personId, long rowVersion, int eventSeq, byte[] chainHash, byte[] state) {}

    public static PlanRow plan(UUID planId) {
        return Database.rows(
                        "select * from plan where plan_id = ?",
                        row -> new PlanRow(
                                row.getString("tenant_id"),
                                row.getObject("person_id", UUID.class),
                                row.getLong("row_version"),
                                row.getInt("event_seq"),
                                row.getBytes("chain_hash"),
                                row.getBytes("state")),
                        planId)
                .getFirst();
    }

    public static List<EventRow> log(UUID planId) {
        return Database.rows(
                "select *, xmin::text::bigint as transaction from plan_event where plan_id = ? order by seq",
                row -> new EventRow(
                        row.getInt("seq"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("account"),
                        row.getBytes("payload"),
                        row.getBytes("chain_hash"),
                        row.getLong("transaction")),
                planId);
    }

    /** Whether each row's link follows from the one before and the last stands in the plan's row. */
    public static boolean isWhole(UUID planId) {
        byte[] link = new byte[32];
        int seq = 0;
        for (EventRow row : log(planId)) {
            seq++;
            link = EventLog.link(link, row.seq(), row.eventId(), row.type(), row.at(), row.account(), row.payload());
            if (row.seq() != seq || !Arrays.equals(link, row.chainHash())) {
                return false;
            }
        }
        PlanRow plan = plan(planId);
        return plan.eventSeq() == seq && Arrays.equals(plan.chainHash(), link);
    }

    /** What is stored as the plan's state, with every proposal and every item as its own row has it. */
    public Plan stored(UUID planId) {
        PlanRow row = plan(planId);
        Plan plan = sealed.open(row.tenant(), row.personId(), "plan.state", planId.toString(), row.state(), Plan.class);
        List<Proposal> proposals = Database.rows(
                "select proposal_id, state from proposal where plan_id = ?",
                one -> sealed.open(
                        row.tenant(),
                        row.personId(),
                        "proposal.state",
                        one.getString("proposal_id"),
                        one.getBytes("state"),
                        Proposal.class),
                planId);
        for (Proposal proposal : proposals) {
            Proposal living = plan.proposals().get(proposal.proposalId());
            if (living == null ? proposal.isAlive() : !living.equals(proposal)) {
                throw new AssertionError("the plan and the proposal's row differ about " + proposal.proposalId());
            }
            plan = plan.with(proposal);
        }
        List<Item> items = Database.rows(
                "select item_id, state from plan_item where plan_id = ?",
                one -> sealed.open(
                        row.tenant(),
                        row.personId(),
                        "plan_item.state",
                        one.getString("item_id"),
                        one.getBytes("state"),
                        Item.class),
                planId);
        for (Item item : items) {
            Item open = plan.items().get(item.itemId());
            if (open == null ? item.isOpen() : !open.equals(item)) {
                throw new AssertionError("the plan and the item's row differ about " + item.itemId());
            }
            plan = plan.with(item);
        }
        return plan;
    }

    /** The plan that the log adds up to; the exact bytes are made again on the way and have to hash as recorded. */
    Plan replayed(UUID planId) {
        return story(planId).getLast().after();
    }

    /** The log from its beginning, replayed in the same way. */
    public List<Told> story(UUID planId) {
        PlanRow row = plan(planId);
        Papers papers = papers(planId, row);
        List<Told> story = new ArrayList<>();
        for (EventRow one : log(planId)) {
            JsonNode json = tree(sealed.openBytes(
                    row.tenant(), row.personId(), "plan_event.payload", planId + "/" + one.seq(), one.payload()));
            if (!json.path("event").asText().equals(one.type())) {
                throw new AssertionError("the row says " + one.type() + " and the payload " + json.path("event"));
            }
            if (story.isEmpty()) {
                Event.PlanOpened opened = read(json, Event.PlanOpened.class);
                story.add(new Told(one, opened, Plan.from(opened)));
            } else {
                Plan plan = story.getLast().after();
                Event event = event(plan, json, papers);
                story.add(new Told(one, event, plan.after(event)));
            }
        }
        if (story.isEmpty()) {
            throw new AssertionError("a plan has a first event");
        }
        return story;
    }

    /** What was put forward, by proposal and revision, and what was decided, by version. */
    private record Papers(Map<String, byte[]> revisions, Map<String, byte[]> versions) {

        static void demandSame(Map<String, byte[]> kept, String name, ExactBytes madeAgain) {
            if (!Arrays.equals(kept.get(name), madeAgain.bytes())) {
                throw new AssertionError("the bytes that are kept of " + name + " are others");
            }
        }
    }

    private Papers papers(UUID planId, PlanRow row) {
        return new Papers(
                papers(
                        planId,
                        row,
                        "select proposal_id || '/' || revision as name, content as bytes from proposal_revision where plan_id = ?",
                        "proposal_revision.content"),
                papers(
                        planId,
                        row,
                        "select plan_id || '/' || version as name, document as bytes from plan_version where plan_id = ?",
                        "plan_version.document"));
    }

    private Map<String, byte[]> papers(UUID planId, PlanRow row, String select, String column) {
        Map<String, byte[]> papers = new HashMap<>();
        Database.rows(
                select,
                one -> papers.put(
                        one.getString("name"),
                        sealed.openBytes(
                                row.tenant(), row.personId(), column, one.getString("name"), one.getBytes("bytes"))),
                planId);
        return papers;
    }

    private Event event(Plan plan, JsonNode json, Papers papers) {
        return switch (json.path("event").asText()) {
            case "WorkerSeatTaken" -> read(json, Event.WorkerSeatTaken.class);
            case "WorkerSeatHandedOver" -> read(json, Event.WorkerSeatHandedOver.class);
            case "ProposalWritten" -> written(plan, json, papers);
            case "ProposalActedOn" ->
                new Event.ProposalActedOn(
                        read(json.get("proposalId"), ProposalId.class),
                        read(json.get("act"), Act.class),
                        read(json.get("status"), ProposalStatus.class));
            case "VersionDecided" -> decided(plan, json, papers);
            case "AgreementDisputed" ->
                new Event.AgreementDisputed(read(json.get("dispute"), Dispute.class), read(json.get("act"), Act.class));
            case "ItemKept" -> read(json, Event.ItemKept.class);
            default -> throw new AssertionError("an event of an unknown kind: " + json.path("event"));
        };
    }

    private Event written(Plan plan, JsonNode json, Papers papers) {
        Proposal proposal = read(json.get("proposal"), Proposal.class);
        String name = proposal.proposalId() + "/" + proposal.revision();
        byte[] content = papers.revisions().get(name);
        if (content == null) {
            throw new AssertionError("no words are kept of " + name);
        }
        var exact = Documents.ofRevision(
                plan,
                proposal.proposalId(),
                proposal.revision(),
                proposal.basePlanVersion(),
                tree(content).path("nonce").asText(),
                proposal.reason(),
                proposal.changes());
        demandHash(json.path("content").asText(), exact.hash().value());
        Papers.demandSame(papers.revisions(), name, exact);
        return new Event.ProposalWritten(proposal, exact);
    }

    private Event decided(Plan plan, JsonNode json, Papers papers) {
        int version = json.path("version").asInt();
        ProposalId proposalId = read(json.get("proposalId"), ProposalId.class);
        PlanStatus status = read(json.get("status"), PlanStatus.class);
        PlanContent content = read(json.get("content"), PlanContent.class);
        Set<UUID> changed = new HashSet<>();
        json.path("changedItems").forEach(item -> changed.add(UUID.fromString(item.asText())));
        Proposal proposal = plan.proposal(proposalId).orElseThrow();
        var document = Documents.ofVersion(plan, version, status, content, proposal, proposal.agreements());
        demandHash(json.path("document").asText(), document.hash().value());
        Papers.demandSame(papers.versions(), plan.planId() + "/" + version, document);
        return new Event.VersionDecided(
                version,
                proposalId,
                status,
                content,
                changed,
                document,
                Instant.parse(json.path("at").asText()));
    }

    private static void demandHash(String recorded, String madeAgain) {
        if (!recorded.equals(madeAgain)) {
            throw new AssertionError("recorded " + recorded + ", made again " + madeAgain);
        }
    }

    private <T> T read(JsonNode json, Class<T> type) {
        try {
            return mapper.treeToValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> types(UUID planId) {
        List<String> types = new ArrayList<>();
        log(planId).forEach(row -> types.add(row.type()));
        return types;
    }
}
