package org.alongside.plan.engine.promise;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.plan.engine.AuthorityCommand;
import org.alongside.plan.engine.Command;
import org.alongside.plan.engine.authority.Attestation;
import org.alongside.plan.engine.authority.CapacityRecord;
import org.alongside.plan.engine.authority.OnBehalf;
import org.alongside.plan.engine.plan.Seat;
import org.alongside.plan.engine.proposal.Change;
import org.alongside.plan.engine.proposal.ChangeSupport;
import org.alongside.plan.engine.proposal.ProposalId;
import org.alongside.plan.engine.proposal.SetContingency;
import org.alongside.plan.engine.proposal.SetReviewRhythm;
import org.alongside.plan.engine.words.Words;
import org.jspecify.annotations.Nullable;

/** The oracle's pages about who may speak for the person: by what was seen, by what right, and what the person says to it. */
final class AuthorityBook {

    /** Whatever it is about: more danger, or less of what somebody would have done. */
    private static final Set<String> THEIRS_ALONE = Set.of("TAKE_RISK", "CANCEL_ACTION", "PAUSE_PLAN", "CLOSE_PLAN");

    private static final Set<String> THEIRS = Set.of("FAMILY", "FRIEND", "NEIGHBOUR", "ADVOCATE", "SUPPORTER");

    private static final ZoneId HERE = ZoneId.of("Europe/London");

    /** Of the words on the table, whether the last record found that the person cannot decide about them. */
    private final Map<ProposalId, Boolean> cannotDecide = new HashMap<>();

    private final Set<ProposalId> attested = new HashSet<>();
    private final Set<ProposalId> decidedForThem = new HashSet<>();
    private final Set<ProposalId> contradicted = new HashSet<>();
    /** The proposals to which the person's last own word was no. */
    private final Set<ProposalId> noes = new HashSet<>();

    private final Map<ProposalId, Instant> written = new HashMap<>();

    boolean isDecidedForThem(ProposalId id) {
        return decidedForThem.contains(id);
    }

    /** What a side hears that wants to agree to what took effect without its yes. */
    String tooLateFor(Seat seat, ProposalId id) {
        return seat == Seat.WORKER
                ? "taken-back"
                : contradicted.contains(id)
                        ? "was-contradicted"
                        : decidedForThem.contains(id) ? "decided-on-behalf" : "taken-back";
    }

    /** @param effect what would come of an agreement that was as it should be */
    String answerTo(
            Command.OnRevision about,
            Seat me,
            String account,
            Oracle.Page page,
            Set<String> workers,
            Instant now,
            Map<String, String> facts,
            String effect) {
        ProposalId id = about.proposalId();
        if (about instanceof Command.Contradict) {
            return me == Seat.WORKER
                    ? "only-the-person"
                    : !attested.contains(id) && !decidedForThem.contains(id)
                            ? "nothing-to-contradict"
                            : contradicted.contains(id) ? Oracle.AS_BEFORE : Oracle.DONE;
        }
        if (me == Seat.PERSON) {
            return "only-the-worker";
        }
        switch (page.status()) {
            case "WITHDRAWN" -> {
                return "proposal-withdrawn";
            }
            case "DECLINED" -> {
                return "proposal-declined";
            }
            case "SPLIT" -> {
                return "proposal-split";
            }
            case "OPEN" -> {
                if (page.ballots.get(Seat.PERSON) == Oracle.Ballot.YES) {
                    return Oracle.AS_BEFORE;
                }
                if (page.ballots.get(Seat.WORKER) != Oracle.Ballot.YES) {
                    return "your-side-first";
                }
            }
            default -> {
                return page.ballots.get(Seat.PERSON) == Oracle.Ballot.YES
                        ? Oracle.AS_BEFORE
                        : tooLateFor(Seat.PERSON, id);
            }
        }
        String fault = about instanceof Command.Attest attest
                ? fault(attest, account, page, workers, now, facts)
                : fault(((Command.DecideOnBehalf) about).onBehalf(), id, page, now);
        return fault.equals(Oracle.DONE) ? effect : fault;
    }

    private String fault(
            Command.Attest attest,
            String account,
            Oracle.Page page,
            Set<String> workers,
            Instant now,
            Map<String, String> facts) {
        Attestation seen = attest.attestation();
        if (noes.contains(attest.proposalId())
                && !THEIRS.contains(seen.witness().relation().name())) {
            return "no-stands";
        }
        String witness = seen.witness().account();
        if (seen.witness().relation() == Attestation.Relation.WORKER
                || account.equals(witness)
                || workers.contains(witness == null ? "" : witness)) {
            return "witness-of-the-seat";
        }
        if (seen.at().compareTo(writtenAt(attest.proposalId())) < 0 || seen.at().compareTo(now) > 0) {
            return "attested-at-another-time";
        }
        if (isHurried(attest.proposalId(), seen.at(), seen.askedForSooner())) {
            return "reading-time";
        }
        return page.changes.stream().anyMatch(change -> isTheirsAlone(change, facts))
                ? "needs-own-agreement"
                : Oracle.DONE;
    }

    private boolean isHurried(ProposalId id, Instant at, @Nullable Words askedForSooner) {
        return askedForSooner == null && ChronoUnit.SECONDS.between(writtenAt(id), at) < 7 * 24 * 60 * 60;
    }

    private static boolean isTheirsAlone(Change change, Map<String, String> facts) {
        if (THEIRS_ALONE.contains(change.type().name())) {
            return true;
        }
        Map<String, String> then = Facts.plus(facts, List.of(change));
        return switch (change) {
            case Change.ChangeAction other -> other.owner() != null;
            case SetContingency contingency -> facts.keySet().stream().anyMatch(key -> key.startsWith("contingency"));
            case SetReviewRhythm rhythm ->
                facts.containsKey("review every") && Integer.parseInt(facts.get("review every")) < rhythm.everyWeeks();
            case ChangeSupport other -> isLess("support " + other.supportId() + " ", facts, then);
            case Change.SetBudget set -> Purse.isLess(facts, then);
            case Change.AllocateBudget allocate ->
                Purse.isLess(allocate, facts, then)
                        || String.valueOf(then.get(
                                        "allocation " + allocate.allocation().allocationId() + " employs"))
                                .startsWith("true");
            default -> false;
        };
    }

    private static boolean isLess(String support, Map<String, String> before, Map<String, String> then) {
        if (!before.containsKey(support + "what")) {
            return false;
        }
        boolean otherwise = Stream.of("what", "given by", "how often")
                .anyMatch(name -> !Objects.equals(before.get(support + name), then.get(support + name)));
        String hours = before.get(support + "hours");
        String hoursThen = then.get(support + "hours");
        boolean fewer =
                hours != null && hoursThen != null && new BigDecimal(hoursThen).compareTo(new BigDecimal(hours)) < 0;
        boolean later = isAfter(then.get(support + "from"), before.get(support + "from"), LocalDate.MIN);
        boolean shorter = isAfter(before.get(support + "until"), then.get(support + "until"), LocalDate.MAX);
        return then.containsKey(support + "ended") || otherwise || fewer || later || shorter;
    }

    /** Whether one day is after another; {@code open} stands for a day that was not said. */
    static boolean isAfter(@Nullable String day, @Nullable String other, LocalDate open) {
        LocalDate one = day == null ? open : LocalDate.parse(day);
        return one.isAfter(other == null ? open : LocalDate.parse(other));
    }

    private String fault(OnBehalf who, ProposalId id, Oracle.Page page, Instant now) {
        LocalDate today = now.atZone(HERE).toLocalDate();
        LocalDate since = writtenAt(id).atZone(HERE).toLocalDate();
        if (noes.contains(id) && who.objection() == null) {
            return "no-stands";
        }
        boolean onPaper = List.of("ATTORNEY_WELFARE", "ATTORNEY_PROPERTY", "DEPUTY")
                .contains(who.authority().name());
        if (onPaper
                && (who.reference() == null
                        || who.checkedOn() == null
                        || who.checkedOn().compareTo(since) < 0
                        || who.checkedOn().compareTo(today) > 0)) {
            return "authority-not-shown";
        }
        if (who.until() != null && who.until().compareTo(today) < 0) {
            return "authority-ended";
        }
        boolean isForMoney = who.authority() == OnBehalf.Authority.ATTORNEY_PROPERTY;
        boolean isForAll = !isForMoney && who.authority() != OnBehalf.Authority.ATTORNEY_WELFARE;
        for (Change change : page.changes) {
            if (!isForAll && change.type().name().endsWith("_BUDGET") != isForMoney) {
                return "authority-does-not-reach";
            }
        }
        if (isHurried(id, now, who.askedForSooner())) {
            return "reading-time";
        }
        return isForMoney || cannotDecide.getOrDefault(id, false) ? Oracle.DONE : "capacity-not-recorded";
    }

    String answerTo(AuthorityCommand.RecordCapacity record, @Nullable Seat me, Oracle.Page page) {
        if (me != Seat.WORKER) {
            return me == null ? "not-your-seat" : "only-the-worker";
        }
        if (record.revision() != page.revision || !record.contentHash().value().equals(page.hash)) {
            return "proposal-changed";
        }
        String status = page.status();
        if (!status.equals("OPEN")) {
            return status.equals("AGREED")
                    ? "already-agreed"
                    : status.equals("DECIDED_ON_BEHALF")
                            ? "decided-on-behalf"
                            : "proposal-" + status.toLowerCase(Locale.ROOT);
        }
        CapacityRecord.Assessment found = record.assessment();
        boolean allFour = found.understand().met()
                && found.retain().met()
                && found.useOrWeigh().met()
                && found.communicate().met();
        return found.lacks() && (allFour || found.impairment() == null) ? "capacity-presumed" : Oracle.DONE;
    }

    void note(AuthorityCommand.RecordCapacity record) {
        cannotDecide.put(record.proposalId(), record.assessment().lacks());
    }

    void attested(ProposalId id) {
        attested.add(id);
    }

    void decidedForThem(ProposalId id) {
        decidedForThem.add(id);
    }

    /** A side has said something by its own account: a no, or anything else. */
    void heard(ProposalId id, Seat seat, boolean no) {
        if (seat == Seat.PERSON) {
            noes.remove(id);
            if (no) {
                noes.add(id);
            }
        }
    }

    /** What the person said no to is still what they said no to when it is cut in two. */
    void carries(ProposalId whole, ProposalId part) {
        if (noes.contains(whole)) {
            noes.add(part);
        }
    }

    void contradicted(ProposalId id) {
        contradicted.add(id);
    }

    void written(ProposalId id, Instant at) {
        written.put(id, at);
        cannotDecide.remove(id);
    }

    private Instant writtenAt(ProposalId id) {
        Instant at = written.get(id);
        if (at == null) {
            throw new AssertionError("nothing is known of " + id);
        }
        return at;
    }
}
