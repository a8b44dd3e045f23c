package org.alongside.plan.app.model;

import static org.alongside.plan.app.model.Violation.Kind.NOT_AGREED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.plan.app.plan.PlanHistory.Told;
import org.alongside.plan.app.testing.Database;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.PlanStatus;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Act;
import org.alongside.plan.engine.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Promises 1 and 4, read from the acts in the log and the rows of versions alone: each version has a yes of both sides to exactly its
 * hash, or says that somebody else spoke for the person, and there is none in between.
 */
final class Agreements {

    private static final Set<Act.Kind> OWN = Set.of(Act.Kind.PROPOSED, Act.Kind.REVISED, Act.Kind.AGREED);

    private Agreements() {}

    private record VersionRow(int version, UUID proposalId, int revision, String hash) {}

    static List<Violation> check(UUID planId, List<Told> story) {
        List<Violation> violations = new ArrayList<>();
        List<VersionRow> rows = Database.rows(
                "select version, proposal_id, revision, content_hash from plan_version where plan_id = ? order by version",
                row -> new VersionRow(
                        row.getInt("version"),
                        row.getObject("proposal_id", UUID.class),
                        row.getInt("revision"),
                        row.getString("content_hash")),
                planId);
        Map<ProposalId, List<Act>> acts = new HashMap<>();
        int decided = 0;
        for (Told told : story) {
            switch (told.event()) {
                case Event.ProposalWritten written ->
                    said(
                            acts,
                            written.proposal().proposalId(),
                            written.proposal().acts().getLast());
                case Event.ProposalActedOn acted -> said(acts, acted.proposalId(), acted.act());
                case Event.AgreementDisputed disputed ->
                    said(acts, disputed.dispute().proposalId(), disputed.act());
                case Event.VersionDecided version -> {
                    @Nullable VersionRow row = decided < rows.size() ? rows.get(decided) : null;
                    decided++;
                    if (row == null
                            || row.version() != decided
                            || version.version() != decided
                            || !row.proposalId().equals(version.proposalId().value())
                            || !isDecided(row, version, acts.getOrDefault(version.proposalId(), List.of()))) {
                        violations.add(new Violation(NOT_AGREED, "version " + version.version() + " of " + planId));
                    }
                }
                default -> {}
            }
        }
        if (rows.size() != decided || story.getLast().after().version() != decided) {
            violations.add(new Violation(NOT_AGREED, "the versions of " + planId + " are not those of its log"));
        }
        return violations;
    }

    private static void said(Map<ProposalId, List<Act>> acts, ProposalId id, Act act) {
        acts.computeIfAbsent(id, any -> new ArrayList<>()).add(act);
    }

    private static boolean isDecided(VersionRow row, Event.VersionDecided version, List<Act> acts) {
        Map<Seat, Act> lastWords = new EnumMap<>(Seat.class);
        for (Act act : acts) {
            if (act.revision() == row.revision() && act.contentHash().value().equals(row.hash())) {
                lastWords.put(act.seat(), act);
            }
        }
        Act persons = lastWords.get(Seat.PERSON);
        Act workers = lastWords.get(Seat.WORKER);
        return persons != null
                && workers != null
                && OWN.contains(workers.kind())
                && (isOwn(persons, workers) || isMarked(persons))
                && version.status() != PlanStatus.DRAFT;
    }

    private static boolean isOwn(Act persons, Act workers) {
        return OWN.contains(persons.kind()) && !persons.account().equals(workers.account());
    }

    private static boolean isMarked(Act persons) {
        return persons.kind() == Act.Kind.ATTESTED
                ? persons.attestation() != null
                : persons.kind() == Act.Kind.DECIDED_ON_BEHALF && persons.onBehalf() != null;
    }
}
