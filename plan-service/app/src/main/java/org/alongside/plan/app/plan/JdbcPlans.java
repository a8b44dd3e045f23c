package org.alongside.plan.app.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.kit.tenancy.TenantRead;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Item;
import org.alongside.plan.engine.plan.ItemId;
import org.alongside.plan.engine.plan.Plan;
import org.alongside.plan.engine.plan.PlanId;
import org.alongside.plan.engine.proposal.ContentHash;
import org.alongside.plan.engine.proposal.ExactBytes;
import org.alongside.plan.engine.proposal.Proposal;
import org.alongside.plan.engine.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JdbcPlans implements Plans {

    static final String PLAN_COLUMNS =
            "select plan_id, person_id, row_version, event_seq, chain_hash, state from plan ";

    private final TenantRead reads;
    private final SealedJson sealed;
    private final EventLog log;
    private final ItemTable items;

    JdbcPlans(TenantRead reads, SealedJson sealed, EventLog log, ItemTable items) {
        this.reads = reads;
        this.sealed = sealed;
        this.log = log;
        this.items = items;
    }

    @Override
    public Optional<StoredPlan> lock(Sql sql, String tenant, PlanId planId) {
        return sql.one(
                PLAN_COLUMNS + "where tenant_id = ? and plan_id = ? for update",
                row -> plan(tenant, row),
                tenant,
                planId.value());
    }

    @Override
    public StoredPlan add(Sql sql, Caller caller, Plan plan, List<Event> events) {
        // The first link needs the row that it belongs to, and the row needs the link: the row comes first, with the
        // link known.
        EventLog.Chain chain = log.chain(caller, plan, 0, new byte[32], events);
        sql.update(
                "insert into plan (tenant_id, plan_id, person_id, status, row_version, plan_version, event_seq, chain_hash, state, created_at)"
                        + " values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
                caller.tenant(),
                plan.planId().value(),
                plan.personId().value(),
                plan.status().name(),
                plan.version(),
                chain.lastSeq(),
                chain.lastHash(),
                state(caller.tenant(), plan),
                plan.createdAt());
        log.append(sql, caller, plan, chain);
        return new StoredPlan(plan, 1, chain.lastSeq(), chain.lastHash());
    }

    @Override
    public StoredPlan save(Sql sql, Caller caller, StoredPlan before, Plan after, List<Event> events) {
        EventLog.Chain chain = log.chain(caller, after, before.eventSeq(), before.chainHash(), events);
        Set<ProposalId> touched = new LinkedHashSet<>();
        for (Event event : events) {
            switch (event) {
                case Event.ProposalWritten written ->
                    touched.add(written.proposal().proposalId());
                case Event.ProposalActedOn acted -> touched.add(acted.proposalId());
                case Event.AgreementDisputed disputed ->
                    touched.add(disputed.dispute().proposalId());
                case Event.VersionDecided decided -> touched.add(decided.proposalId());
                case Event.PlanOpened opened -> {}
                case Event.WorkerSeatTaken taken -> {}
                case Event.WorkerSeatHandedOver given -> {}
                case Event.ItemKept kept -> items.save(sql, caller.tenant(), after, kept.item());
            }
        }
        touched.forEach(id ->
                saveProposal(sql, caller.tenant(), after, after.proposal(id).orElseThrow()));
        for (Event event : events) {
            if (event instanceof Event.ProposalWritten written) {
                addRevision(sql, caller.tenant(), after, written);
            } else if (event instanceof Event.VersionDecided decided) {
                addVersion(sql, caller.tenant(), after, decided);
            }
        }
        sql.update(
                "update plan set status = ?, row_version = row_version + 1, plan_version = ?, event_seq = ?, chain_hash = ?, state = ?"
                        + " where tenant_id = ? and plan_id = ?",
                after.status().name(),
                after.version(),
                chain.lastSeq(),
                chain.lastHash(),
                state(caller.tenant(), after),
                caller.tenant(),
                after.planId().value());
        log.append(sql, caller, after, chain);
        return new StoredPlan(after, before.rowVersion() + 1, chain.lastSeq(), chain.lastHash());
    }

    private void saveProposal(Sql sql, String tenant, Plan plan, Proposal proposal) {
        UUID proposalId = proposal.proposalId().value();
        sql.update(
                "insert into proposal (tenant_id, plan_id, proposal_id, status, state) values (?, ?, ?, ?, ?)"
                        + " on conflict (tenant_id, plan_id, proposal_id) do update set status = excluded.status, state = excluded.state",
                tenant,
                plan.planId().value(),
                proposalId,
                proposal.status().name(),
                sealed.seal(tenant, plan.personId().value(), "proposal.state", proposalId.toString(), proposal));
    }

    private void addRevision(Sql sql, String tenant, Plan plan, Event.ProposalWritten written) {
        Proposal proposal = written.proposal();
        ExactBytes content = written.content();
        sql.update(
                "insert into proposal_revision (tenant_id, plan_id, proposal_id, revision, content_hash, content, written_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                tenant,
                plan.planId().value(),
                proposal.proposalId().value(),
                proposal.revision(),
                content.hash().value(),
                sealed.sealBytes(
                        tenant,
                        plan.personId().value(),
                        "proposal_revision.content",
                        revisionRow(proposal.proposalId(), proposal.revision()),
                        content.bytes()),
                proposal.writing().at());
    }

    private void addVersion(Sql sql, String tenant, Plan plan, Event.VersionDecided decided) {
        Proposal proposal = plan.proposal(decided.proposalId()).orElseThrow();
        sql.update(
                "insert into plan_version (tenant_id, plan_id, version, proposal_id, revision, content_hash, document_hash, document, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tenant,
                plan.planId().value(),
                decided.version(),
                proposal.proposalId().value(),
                proposal.revision(),
                proposal.contentHash().value(),
                decided.document().hash().value(),
                sealed.sealBytes(
                        tenant,
                        plan.personId().value(),
                        "plan_version.document",
                        versionRow(plan.planId(), decided.version()),
                        decided.document().bytes()),
                decided.at());
    }

    @Override
    public Optional<Proposal> proposal(Sql sql, String tenant, UUID personId, PlanId planId, ProposalId proposalId) {
        return sql.one(
                "select proposal_id, state from proposal where tenant_id = ? and plan_id = ? and proposal_id = ?",
                row -> proposal(tenant, personId, row),
                tenant,
                planId.value(),
                proposalId.value());
    }

    @Override
    public Optional<StoredPlan> find(String tenant, PlanId planId) {
        return reads.one(tenant, PLAN_COLUMNS + "where plan_id = ?", row -> plan(tenant, row), planId.value());
    }

    @Override
    public List<StoredPlan> ofPerson(String tenant, UUID personId, @Nullable UUID before, int limit) {
        return reads.list(
                tenant,
                PLAN_COLUMNS
                        + "where person_id = ? and (?::uuid is null or plan_id < ?::uuid) order by plan_id desc limit ?",
                row -> plan(tenant, row),
                personId,
                before,
                before,
                limit);
    }

    @Override
    public Optional<Proposal> proposal(String tenant, UUID personId, PlanId planId, ProposalId proposalId) {
        return reads.one(
                tenant,
                "select proposal_id, state from proposal where plan_id = ? and proposal_id = ?",
                row -> proposal(tenant, personId, row),
                planId.value(),
                proposalId.value());
    }

    @Override
    public List<Proposal> proposals(String tenant, UUID personId, PlanId planId, @Nullable UUID before, int limit) {
        return reads.list(
                tenant,
                "select proposal_id, state from proposal where plan_id = ? and (?::uuid is null or proposal_id < ?::uuid)"
                        + " order by proposal_id desc limit ?",
                row -> proposal(tenant, personId, row),
                planId.value(),
                before,
                before,
                limit);
    }

    @Override
    public Optional<Exact> revision(String tenant, UUID personId, PlanId planId, ProposalId proposalId, int revision) {
        return reads.one(
                tenant,
                "select content, content_hash from proposal_revision where plan_id = ? and proposal_id = ? and revision = ?",
                row -> new Exact(
                        sealed.openBytes(
                                tenant,
                                personId,
                                "proposal_revision.content",
                                revisionRow(proposalId, revision),
                                row.getBytes("content")),
                        row.getString("content_hash")),
                planId.value(),
                proposalId.value(),
                revision);
    }

    @Override
    public Optional<Exact> version(String tenant, UUID personId, PlanId planId, int version) {
        return reads.one(
                tenant,
                "select document, document_hash from plan_version where plan_id = ? and version = ?",
                row -> new Exact(
                        sealed.openBytes(
                                tenant,
                                personId,
                                "plan_version.document",
                                versionRow(planId, version),
                                row.getBytes("document")),
                        row.getString("document_hash")),
                planId.value(),
                version);
    }

    @Override
    public List<VersionLine> versions(String tenant, PlanId planId, @Nullable Integer before, int limit) {
        return reads.list(
                tenant,
                "select version, proposal_id, revision, content_hash, document_hash, decided_at from plan_version"
                        + " where plan_id = ? and (?::int is null or version < ?::int) order by version desc limit ?",
                row -> new VersionLine(
                        row.getInt("version"),
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        row.getInt("revision"),
                        new ContentHash(row.getString("content_hash")),
                        row.getString("document_hash"),
                        instant(row)),
                planId.value(),
                before,
                before,
                limit);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Sql.instant(row, "decided_at");
    }

    private byte[] state(String tenant, Plan plan) {
        return sealed.seal(
                tenant, plan.personId().value(), "plan.state", plan.planId().toString(), plan.asKept());
    }

    StoredPlan plan(String tenant, ResultSet row) throws SQLException {
        return new StoredPlan(
                sealed.open(
                        tenant,
                        row.getObject("person_id", UUID.class),
                        "plan.state",
                        row.getObject("plan_id", UUID.class).toString(),
                        row.getBytes("state"),
                        Plan.class),
                row.getLong("row_version"),
                row.getInt("event_seq"),
                row.getBytes("chain_hash"));
    }

    private Proposal proposal(String tenant, UUID personId, ResultSet row) throws SQLException {
        return sealed.open(
                tenant,
                personId,
                "proposal.state",
                row.getObject("proposal_id", UUID.class).toString(),
                row.getBytes("state"),
                Proposal.class);
    }

    private static String revisionRow(ProposalId proposalId, int revision) {
        return proposalId + "/" + revision;
    }

    private static String versionRow(PlanId planId, int version) {
        return planId + "/" + version;
    }

    @Override
    public Optional<Item> item(Sql sql, String tenant, UUID personId, PlanId planId, ItemId itemId) {
        return items.find(sql, tenant, personId, planId, itemId);
    }

    @Override
    public Optional<Item> item(String tenant, UUID personId, PlanId planId, ItemId itemId) {
        return items.find(tenant, personId, planId, itemId);
    }

    @Override
    public List<Item> items(
            String tenant, UUID personId, PlanId planId, Item.Kind kind, @Nullable UUID before, int limit) {
        return items.list(tenant, personId, planId, kind, before, limit);
    }
}
