package org.alongside.plan.app.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.kit.id.Ids;
import org.alongside.kit.tenancy.Caller;
import org.alongside.kit.tenancy.Sql;
import org.alongside.plan.engine.plan.Event;
import org.alongside.plan.engine.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The append-only log of a plan's events. Each row's link is SHA-256 over the link before it, the row's number, id, type, time (microseconds
 * since 1970) and account, and its ciphertext; the latest link stands in the plan's row. So a past row that is changed, removed or
 * added shows, without any key being needed to check it.
 */
@ApplicationScoped
class EventLog {

    private static final String INSERT =
            "insert into plan_event (tenant_id, plan_id, seq, event_id, type, at, account, payload, chain_hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final SealedJson sealed;
    private final Ids ids;
    private final Clock clock;

    EventLog(SealedJson sealed, Ids ids, Clock clock) {
        this.sealed = sealed;
        this.ids = ids;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Link(int seq, UUID eventId, String type, Instant at, byte[] payload, byte[] hash) {}

    /** Links that are ready to be appended. */
    record Chain(List<Link> links) {
        int lastSeq() {
            return links.getLast().seq();
        }

        byte[] lastHash() {
            return links.getLast().hash();
        }
    }

    Chain chain(Caller caller, Plan plan, int seq, byte[] hash, List<Event> events) {
        List<Link> links = new ArrayList<>();
        int nextSeq = seq;
        byte[] before = hash;
        Instant now = clock.instant();
        for (Event event : events) {
            nextSeq++;
            UUID eventId = ids.next();
            String type = event.getClass().getSimpleName();
            byte[] payload = sealed.seal(
                    caller.tenant(),
                    plan.personId().value(),
                    "plan_event.payload",
                    plan.planId() + "/" + nextSeq,
                    event);
            byte[] link = link(before, nextSeq, eventId, type, now, caller.account(), payload);
            links.add(new Link(nextSeq, eventId, type, now, payload, link));
            before = link;
        }
        return new Chain(List.copyOf(links));
    }

    void append(Sql sql, Caller caller, Plan plan, Chain chain) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Link link : chain.links()) {
            rows.add(new @Nullable Object[] {
                caller.tenant(),
                plan.planId().value(),
                link.seq(),
                link.eventId(),
                link.type(),
                link.at(),
                caller.account(),
                link.payload(),
                link.hash()
            });
        }
        sql.batch(INSERT, rows);
    }

    static byte[] link(byte[] before, int seq, UUID eventId, String type, Instant at, String account, byte[] payload) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(ByteBuffer.allocate(28)
                    .putInt(seq)
                    .putLong(eventId.getMostSignificantBits())
                    .putLong(eventId.getLeastSignificantBits())
                    .putLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000)
                    .array());
            digest.update((type + "\u0000" + account + "\u0000").getBytes(StandardCharsets.UTF_8));
            return digest.digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
